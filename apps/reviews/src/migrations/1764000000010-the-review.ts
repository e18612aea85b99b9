import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

/** The product itself, as it asked when this was merged: what it may read has grown since, and this stays. */
const theProductThen = {
  actor: 'system',
  role: 'SYSTEM',
  kind: 'ALL',
  all: true,
  iros: [],
  workers: [],
  teams: [],
  services: [],
  children: [],
  parts: [
    'OPEN',
    'CORE',
    'CASEWORK',
    'NAMES',
    'BIRTH_DAY',
    'ADDRESS',
    'FREE_TEXT',
    'DATES',
    'PLACEMENT',
    'LEGAL',
    'REVIEWS',
    'LEGAL_ADVICE',
    'HEALTH',
    'EDUCATION',
    'PLANS',
    'LEAVING_CARE',
    'DISPUTES',
    'DISPUTE_LINES',
    'SUPERVISION',
    'OBSERVATION',
    'RESTRICTIONS',
    'AUDIT',
    'FIGURES',
    'ORGANISATION',
    'OWN_VIEWS',
    'READERS',
  ],
  audited: [],
};

/** What every table of this service has alike. */
const recorded = `
    id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1, PRIMARY KEY (id)
  `;
const ofReview = 'child_id uuid NOT NULL, review_id uuid NOT NULL';

const more: readonly string[] = [
  `
    ALTER TABLE review ADD planned_on date, ADD kept_here boolean, ADD early_reason text,
    ADD adjourned_until date, ADD cancel_reason text, ADD cancelled_on date,
    ADD child_consulted_on date, ADD child_wishes text
  `,
  `
    CREATE UNIQUE INDEX review_child_id_kind_idx ON review (child_id, kind)
    WHERE planned_on IS NOT NULL AND started_on IS NULL AND completed_on IS NULL AND NOT cancelled
  `,
  'ALTER TABLE review_session ADD adjourned_because text',
  `
    CREATE UNIQUE INDEX review_session_review_id_held_on_idx ON review_session (review_id, held_on)
    WHERE by_act
  `,
  `
    CREATE UNIQUE INDEX participation_method_review_id_method_idx ON participation_method (
      review_id, method
    )
    WHERE by_act
  `,
  'CREATE UNIQUE INDEX judgement_review_id_dimension_idx ON judgement (review_id, dimension) WHERE by_act',
  'ALTER TABLE review_decision ADD evidence text',
  `
    ALTER TABLE review_record ADD managers_responded_on date, ADD managers_agreed boolean,
    ADD managers_words text, ADD care_plan_updated_on date, ADD care_plan_updated_by text
  `,
  'CREATE UNIQUE INDEX review_record_review_id_by_act_idx ON review_record (review_id, by_act) WHERE by_act',
  'ALTER TABLE invitee ADD declined_on date, ADD form_sent_on date, ADD form_returned_on date',
  `
    CREATE TABLE review_participation (
      ${recorded}, ${ofReview}, advocate boolean, views text, recorded_on date NOT NULL,
      recorded_by text NOT NULL
    )
  `,
  'CREATE UNIQUE INDEX review_participation_review_id_idx ON review_participation (review_id)',
  `
    CREATE TABLE review_paper (
      ${recorded}, ${ofReview}, kind text NOT NULL, requested_on date NOT NULL, due_by date NOT NULL,
      received_on date, acceptable boolean, lacking text,
      CONSTRAINT review_paper_judged_when_received CHECK (acceptable IS NULL OR received_on IS NOT NULL)
    )
  `,
  'CREATE UNIQUE INDEX review_paper_review_id_kind_idx ON review_paper (review_id, kind)',
  `
    CREATE TABLE review_record_recipient (
      ${recorded}, ${ofReview}, role text NOT NULL, sent_on date NOT NULL,
      placement_left_out boolean NOT NULL
    )
  `,
  `
    CREATE UNIQUE INDEX review_record_recipient_review_id_role_idx ON review_record_recipient (
      review_id, role
    )
  `,
  `
    CREATE TABLE monitoring_form (
      ${recorded}, ${ofReview}, recorded_on date NOT NULL, plan_effective boolean NOT NULL,
      child_understood boolean NOT NULL, legal_advice_needed boolean NOT NULL, legal_advice text,
      rights_breach boolean NOT NULL, cafcass_considered boolean NOT NULL
    )
  `,
  'CREATE UNIQUE INDEX monitoring_form_review_id_idx ON monitoring_form (review_id)',
];

const made = ['review_participation', 'review_paper', 'review_record_recipient', 'monitoring_form'];
const indexes = made.flatMap((table) => [
  `CREATE INDEX ${table}_child_id_idx ON ${table} (child_id)`,
  `CREATE UNIQUE INDEX ${table}_source_id_idx ON ${table} (source_id)`,
]);

/**
 * Reviews planned, prepared and recorded here: what is kept of papers, participation, the record's recipients
 * and the monitoring form.
 */
export class TheReview1764000000010 implements MigrationInterface {
  readonly name = 'TheReview1764000000010';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...more, ...indexes, ...made.flatMap((table) => behindTheWall(table))])
      await runner.query(statement);
    // What people have recorded here so far they completed here. The table's wall holds for its owner too.
    await runner.query("SELECT set_config('iro.reach', $1, true)", [JSON.stringify(theProductThen)]);
    await runner.query('UPDATE review SET kept_here = true WHERE by_act');
    await runner.query("SELECT set_config('iro.reach', '', true)");
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
