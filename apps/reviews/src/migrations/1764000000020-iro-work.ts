import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

/** What every table of this service has alike. */
const recorded = `
    id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1, PRIMARY KEY (id)
  `;
const table = (name: string, columns: string): readonly string[] => [
  `CREATE TABLE ${name} (${recorded}, ${columns})`,
  `CREATE UNIQUE INDEX ${name}_source_id_idx ON ${name} (source_id)`,
];

const tables: readonly string[] = [
  'ALTER TABLE iro_visit ADD place text',
  'ALTER TABLE monitoring_discussion ADD midway_check boolean',
  'ALTER TABLE child_feedback ADD given_by text, ADD words text, ADD acted_on date',
  'ALTER TABLE supervision ADD notes text, ADD agreed text, ADD next_by date',
  ...table(
    'child_spoken_to',
    'child_id uuid NOT NULL, iro_id uuid NOT NULL, on_day date NOT NULL, outcome text NOT NULL, because text',
  ),
  'CREATE INDEX child_spoken_to_child_id_on_day_idx ON child_spoken_to (child_id, on_day)',
  ...table(
    'permanence_plan',
    `
      child_id uuid NOT NULL, route text NOT NULL, agreed_on date NOT NULL, because text,
      replaced_on date,
      CONSTRAINT permanence_plan_days_in_order CHECK (replaced_on >= agreed_on)
    `,
  ),
  'CREATE INDEX permanence_plan_child_id_agreed_on_idx ON permanence_plan (child_id, agreed_on)',
  'CREATE UNIQUE INDEX permanence_plan_one_in_force ON permanence_plan (child_id) WHERE replaced_on IS NULL',
  ...table(
    'judgement_moderation',
    `
      child_id uuid NOT NULL, judgement_id uuid NOT NULL, grade text NOT NULL,
      moderated_on date NOT NULL, moderated_by text NOT NULL, because text NOT NULL
    `,
  ),
  'CREATE INDEX judgement_moderation_child_id_idx ON judgement_moderation (child_id)',
  'CREATE UNIQUE INDEX judgement_moderation_once ON judgement_moderation (judgement_id)',
  ...table(
    'practice_observation',
    `
      iro_id uuid NOT NULL, kind text NOT NULL, due_by date, planned_for date, done_on date,
      review_id uuid, scores jsonb NOT NULL DEFAULT '[]', actions text
    `,
  ),
  'CREATE INDEX practice_observation_iro_id_due_by_idx ON practice_observation (iro_id, due_by)',
  'CREATE INDEX practice_observation_due_by_idx ON practice_observation (due_by)',
  ...table(
    'other_activity',
    `
      iro_id uuid NOT NULL, kind text NOT NULL, done_on date NOT NULL, hours double precision NOT NULL,
      risk_to_independence text
    `,
  ),
  'CREATE INDEX other_activity_iro_id_done_on_idx ON other_activity (iro_id, done_on)',
  ...table(
    'commentary',
    'ending integer NOT NULL, section text NOT NULL, words text NOT NULL, signed_on date, signed_by text',
  ),
  'CREATE UNIQUE INDEX commentary_once ON commentary (ending, section)',
  ...table(
    'priority',
    `
      ending integer NOT NULL, words text NOT NULL, owner text NOT NULL, measure text,
      target double precision, carried_from_id uuid
    `,
  ),
  'CREATE INDEX priority_ending_idx ON priority (ending)',
  'CREATE UNIQUE INDEX priority_carried_once ON priority (carried_from_id)',
  ...table(
    'priority_progress',
    'priority_id uuid NOT NULL, on_day date NOT NULL, state text NOT NULL, words text',
  ),
  'CREATE INDEX priority_progress_priority_id_on_day_idx ON priority_progress (priority_id, on_day)',
  ...table(
    'own_views',
    'child_id uuid NOT NULL, given_on date NOT NULL, form text NOT NULL, words text, file_reference text',
  ),
  'CREATE INDEX own_views_child_id_given_on_idx ON own_views (child_id, given_on)',
  ...table(
    'wish_for_review',
    `
      child_id uuid NOT NULL, said_on date NOT NULL,
      said_at timestamptz NOT NULL DEFAULT clock_timestamp(), invite text[], rather_not text[],
      chairing text
    `,
  ),
  'CREATE INDEX wish_for_review_child_id_said_on_idx ON wish_for_review (child_id, said_on)',
];

/** The asker's own id as an IRO stands first, before those they cover. */
const ownIro = "(SELECT (access.listed('iros'))[1])";
const manages = "(SELECT access.asking() ->> 'role' IN ('IRO_MANAGER', 'SYSTEM'))";

/** A table of no child that only the readers of a part see: all of it, or an IRO what is about themselves. */
const ofIros = (name: string, part: string, writes: string): readonly string[] => [
  `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
  `
    CREATE POLICY actor_sees ON ${name}
    USING ((SELECT access.reads('${part}')) AND ((SELECT access.sees_all()) OR iro_id = ${ownIro}))
    WITH CHECK ((SELECT access.reads('${part}')) AND ((SELECT access.sees_all())${writes}))
  `,
];

/**
 * A table of the annual report: the manager writes it, and readers of figures see what the condition lets
 * them.
 */
const ofTheReport = (name: string, shown: string): readonly string[] => [
  `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
  `
    CREATE POLICY actor_sees ON ${name}
    USING (${manages} OR ((SELECT access.reads('FIGURES')) AND ${shown}))
    WITH CHECK (${manages})
  `,
];

const walls: readonly string[] = [
  ...['child_spoken_to', 'permanence_plan', 'judgement_moderation'].flatMap((name) => behindTheWall(name)),
  ...['own_views', 'wish_for_review'].flatMap((name) => behindTheWall(name, 'child_id', 'OWN_VIEWS')),
  ...ofIros('practice_observation', 'OBSERVATION', ''),
  ...ofIros('other_activity', 'SUPERVISION', ` OR iro_id = ${ownIro}`),
  ...ofTheReport('commentary', 'signed_on IS NOT NULL'),
  ...ofTheReport('priority', 'true'),
  ...ofTheReport('priority_progress', 'true'),
];

/**
 * The IRO's work around reviews, the annual report's words, and the young person's own part, with their
 * walls.
 */
export class IroWork1764000000020 implements MigrationInterface {
  readonly name = 'IroWork1764000000020';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls]) await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
