import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

/** What every table of this service has alike. */
const recorded = `
    id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1, PRIMARY KEY (id)
  `;

/** Generated from the entities, then fixed. */
const tables: readonly string[] = [
  `
    CREATE TABLE child_feedback (
      ${recorded}, child_id uuid, given_on date NOT NULL, theme text NOT NULL, what_was_done text
    )
  `,
  'CREATE INDEX child_feedback_given_on_idx ON child_feedback (given_on)',
  'CREATE INDEX child_feedback_child_id_idx ON child_feedback (child_id)',
  'CREATE UNIQUE INDEX child_feedback_source_id_idx ON child_feedback (source_id)',
  `
    CREATE TABLE invitee (
      ${recorded}, child_id uuid NOT NULL, review_id uuid NOT NULL, role text NOT NULL, invited_on date,
      attended boolean, views_sent_on date
    )
  `,
  'CREATE INDEX invitee_review_id_idx ON invitee (review_id)',
  'CREATE INDEX invitee_child_id_idx ON invitee (child_id)',
  'CREATE UNIQUE INDEX invitee_source_id_idx ON invitee (source_id)',
  `
    CREATE TABLE iro_visit (
      ${recorded}, child_id uuid NOT NULL, iro_id uuid NOT NULL, visited_on date NOT NULL,
      alone boolean, observed boolean NOT NULL DEFAULT false
    )
  `,
  'CREATE INDEX iro_visit_visited_on_idx ON iro_visit (visited_on)',
  'CREATE INDEX iro_visit_child_id_visited_on_idx ON iro_visit (child_id, visited_on)',
  'CREATE UNIQUE INDEX iro_visit_source_id_idx ON iro_visit (source_id)',
  `
    CREATE TABLE judgement (
      ${recorded}, child_id uuid NOT NULL, review_id uuid NOT NULL, dimension text NOT NULL,
      grade text NOT NULL
    )
  `,
  'CREATE INDEX judgement_review_id_idx ON judgement (review_id)',
  'CREATE INDEX judgement_child_id_idx ON judgement (child_id)',
  'CREATE UNIQUE INDEX judgement_source_id_idx ON judgement (source_id)',
  `
    CREATE TABLE monitoring_discussion (
      ${recorded}, child_id uuid NOT NULL, iro_id uuid NOT NULL, held_on date NOT NULL,
      with_whom text NOT NULL, desired_outcome text, outcome text,
      led_to_concern boolean NOT NULL DEFAULT false
    )
  `,
  'CREATE INDEX monitoring_discussion_child_id_held_on_idx ON monitoring_discussion (child_id, held_on)',
  'CREATE UNIQUE INDEX monitoring_discussion_source_id_idx ON monitoring_discussion (source_id)',
  `
    CREATE TABLE participation_method (
      ${recorded}, child_id uuid NOT NULL, review_id uuid NOT NULL, method text NOT NULL,
      used boolean NOT NULL
    )
  `,
  'CREATE INDEX participation_method_review_id_idx ON participation_method (review_id)',
  'CREATE INDEX participation_method_child_id_idx ON participation_method (child_id)',
  'CREATE UNIQUE INDEX participation_method_source_id_idx ON participation_method (source_id)',
  `
    CREATE TABLE postponement (
      ${recorded}, child_id uuid NOT NULL, review_id uuid NOT NULL, postponed_on date NOT NULL,
      planned_for date NOT NULL, moved_to date, reason text NOT NULL
    )
  `,
  'CREATE INDEX postponement_review_id_idx ON postponement (review_id)',
  'CREATE INDEX postponement_child_id_idx ON postponement (child_id)',
  'CREATE UNIQUE INDEX postponement_source_id_idx ON postponement (source_id)',
  `
    CREATE TABLE review_decision (
      ${recorded}, child_id uuid NOT NULL, review_id uuid NOT NULL, text text NOT NULL, owner text,
      due_by date, done_on date
    )
  `,
  'CREATE INDEX review_decision_review_id_idx ON review_decision (review_id)',
  'CREATE INDEX review_decision_child_id_idx ON review_decision (child_id)',
  'CREATE UNIQUE INDEX review_decision_source_id_idx ON review_decision (source_id)',
  `
    CREATE TABLE review_record (
      ${recorded}, child_id uuid NOT NULL, review_id uuid NOT NULL, decisions_issued_on date,
      written_on date, distributed_on date
    )
  `,
  'CREATE INDEX review_record_review_id_idx ON review_record (review_id)',
  'CREATE INDEX review_record_child_id_idx ON review_record (child_id)',
  'CREATE UNIQUE INDEX review_record_source_id_idx ON review_record (source_id)',
  `
    CREATE TABLE review_session (
      ${recorded}, child_id uuid NOT NULL, review_id uuid NOT NULL, held_on date NOT NULL,
      adjourned boolean NOT NULL
    )
  `,
  'CREATE INDEX review_session_review_id_idx ON review_session (review_id)',
  'CREATE INDEX review_session_child_id_idx ON review_session (child_id)',
  'CREATE UNIQUE INDEX review_session_source_id_idx ON review_session (source_id)',
  `
    CREATE TABLE review (
      ${recorded}, child_id uuid NOT NULL, iro_id uuid, kind text, planned_for date, started_on date,
      completed_on date, without_meeting boolean NOT NULL DEFAULT false, late_reason text,
      chaired_by text, participation text, observed boolean, adjourned boolean NOT NULL DEFAULT false,
      cancelled boolean NOT NULL DEFAULT false,
      CONSTRAINT review_days_in_order CHECK (completed_on >= started_on)
    )
  `,
  'CREATE INDEX review_started_on_idx ON review (started_on)',
  'CREATE INDEX review_completed_on_idx ON review (completed_on)',
  'CREATE INDEX review_iro_id_completed_on_idx ON review (iro_id, completed_on)',
  'CREATE INDEX review_child_id_completed_on_idx ON review (child_id, completed_on)',
  'CREATE UNIQUE INDEX review_source_id_idx ON review (source_id)',
  `CREATE TABLE supervision (${recorded}, iro_id uuid NOT NULL, held_on date NOT NULL, kind text NOT NULL)`,
  'CREATE INDEX supervision_iro_id_held_on_idx ON supervision (iro_id, held_on)',
  'CREATE UNIQUE INDEX supervision_source_id_idx ON supervision (source_id)',
];

const ofReviews = [
  'review',
  'review_session',
  'postponement',
  'participation_method',
  'review_record',
  'review_decision',
  'invitee',
  'judgement',
  'iro_visit',
  'monitoring_discussion',
];

const walls: readonly string[] = [
  ...ofReviews.flatMap((table) => behindTheWall(table)),
  ...behindTheWall('child_feedback'),
  // What a group said is about no child: for those who see all.
  `
    CREATE POLICY of_no_child ON child_feedback
    USING (child_id IS NULL AND (SELECT access.sees_all()))
    WITH CHECK (child_id IS NULL AND (SELECT access.sees_all()))
  `,
  'ALTER TABLE supervision ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE supervision FORCE ROW LEVEL SECURITY',
  // An IRO reads of their own supervision, not of those they cover: their own id stands first.
  `
    CREATE POLICY actor_sees ON supervision
    USING (
        (SELECT access.reads('SUPERVISION'))
        AND ((SELECT access.sees_all()) OR iro_id = (SELECT (access.listed('iros'))[1]))
      )
    WITH CHECK ((SELECT access.reads('SUPERVISION')) AND (SELECT access.sees_all()))
  `,
];

/** The tables of reviews and participation, and their walls. */
export class Reviews1764000000001 implements MigrationInterface {
  readonly name = 'Reviews1764000000001';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls]) await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
