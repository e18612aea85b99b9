import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

/** Generated from the entities once, then fixed. */
const tables: readonly string[] = [
  `ALTER TABLE "stage_entry" DROP CONSTRAINT "CHK_4bbe8eae674a933015d484e463"`,
  `
    CREATE TABLE "cafcass_referral" (
      "id" uuid NOT NULL, "source_id" text, "imported_year" integer,
      "by_act" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1',
      "child_id" uuid NOT NULL, "dispute_id" uuid NOT NULL, "stage_entry_id" uuid NOT NULL,
      "referred_on" date NOT NULL, "grounds" text array NOT NULL, "told_on" date NOT NULL,
      "because" text, "outcome" text, "theme_areas" text array NOT NULL DEFAULT '{}',
      CONSTRAINT "referral_after_telling" CHECK (told_on <= referred_on),
      CONSTRAINT "PK_e4623d751d2452d6a3b1cbd6448" PRIMARY KEY ("id")
    )
  `,
  `CREATE UNIQUE INDEX "cafcass_referral_source_id_idx" ON "cafcass_referral"  ("source_id")`,
  `CREATE INDEX "cafcass_referral_child_id_idx" ON "cafcass_referral"  ("child_id")`,
  `CREATE INDEX "cafcass_referral_dispute_id_idx" ON "cafcass_referral"  ("dispute_id")`,
  `
    CREATE TABLE "concern_feedback" (
      "id" uuid NOT NULL, "source_id" text, "imported_year" integer,
      "by_act" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1',
      "child_id" uuid NOT NULL, "concern_id" uuid NOT NULL, "given_on" date NOT NULL,
      "role" text NOT NULL, "person" text NOT NULL, "text" text NOT NULL,
      "theme_areas" text array NOT NULL DEFAULT '{}',
      CONSTRAINT "PK_53788541af045505a4644a5b59e" PRIMARY KEY ("id")
    )
  `,
  `CREATE UNIQUE INDEX "concern_feedback_source_id_idx" ON "concern_feedback"  ("source_id")`,
  `CREATE INDEX "concern_feedback_child_id_idx" ON "concern_feedback"  ("child_id")`,
  `CREATE INDEX "concern_feedback_concern_id_idx" ON "concern_feedback"  ("concern_id")`,
  `
    CREATE TABLE "conference" (
      "id" uuid NOT NULL, "source_id" text, "imported_year" integer,
      "by_act" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1',
      "child_id" uuid NOT NULL, "held_on" date NOT NULL, "kind" text NOT NULL, "chair" text NOT NULL,
      "theme_areas" text array NOT NULL DEFAULT '{}',
      CONSTRAINT "PK_e203a214f53b0eeefb3db00fdb2" PRIMARY KEY ("id")
    )
  `,
  `CREATE UNIQUE INDEX "conference_source_id_idx" ON "conference"  ("source_id")`,
  `CREATE INDEX "conference_child_id_idx" ON "conference"  ("child_id")`,
  `CREATE INDEX "conference_chair_idx" ON "conference"  ("chair")`,
  `
    CREATE TABLE "protocol_stage" (
      "from_on" date NOT NULL, "place" integer NOT NULL, "to_on" date, "stage" text NOT NULL,
      "label" text NOT NULL, "addressee" text NOT NULL, "role" text,
      CONSTRAINT "PK_1d294c1a049addd98a2e0b05db5" PRIMARY KEY ("from_on", "place")
    )
  `,
  `
    CREATE TABLE "systemic_issue" (
      "id" uuid NOT NULL, "source_id" text, "imported_year" integer,
      "by_act" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1',
      "raised_by" text NOT NULL, "iro_id" uuid, "raised_on" date NOT NULL, "raised_to" text NOT NULL,
      "theme" text, "description" text NOT NULL, "responded_on" date, "response" text, "closed_on" date,
      "outcome" text, "theme_areas" text array NOT NULL DEFAULT '{}',
      CONSTRAINT "systemic_issue_in_order" CHECK (responded_on >= raised_on AND closed_on >= raised_on),
      CONSTRAINT "PK_5d5db57d2e16e34dfac0d46b3df" PRIMARY KEY ("id")
    )
  `,
  `CREATE UNIQUE INDEX "systemic_issue_source_id_idx" ON "systemic_issue"  ("source_id")`,
  `CREATE INDEX "systemic_issue_raised_on_idx" ON "systemic_issue"  ("raised_on")`,
  `ALTER TABLE "dispute_theme" ADD "struck" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "concern_reason" ADD "struck" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "concern" ADD "review_session_on" date`,
  `ALTER TABLE "concern" ADD "team_id" uuid`,
  `ALTER TABLE "concern" ADD "social_worker_id" uuid`,
  `ALTER TABLE "dispute_protocol" ADD "source_id" text`,
  `ALTER TABLE "dispute_protocol" ADD "imported_year" integer`,
  `ALTER TABLE "dispute_protocol" ADD "by_act" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "dispute_protocol" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "dispute" ADD "conference_id" uuid`,
  `ALTER TABLE "dispute" ADD "complained_of" text`,
  `ALTER TABLE "dispute" ADD "resolution" text`,
  `ALTER TABLE "dispute" ADD "withdrawal_reason" text`,
  `ALTER TABLE "good_practice" ADD "fed_back_to" text`,
  `ALTER TABLE "good_practice" ADD "fed_back_on" date`,
  `ALTER TABLE "stage_entry" ADD "covered_by" text`,
  `ALTER TABLE "stage_entry" ADD "response" text`,
  `ALTER TABLE "stage_entry" ADD "responded_by" text`,
  `ALTER TABLE "stage_entry" ADD "judged_because" text`,
  `ALTER TABLE "stage_entry" ADD "judged_on" date`,
  `ALTER TABLE "good_practice" ALTER COLUMN "iro_id" DROP NOT NULL`,
  `CREATE INDEX "concern_team_id_idx" ON "concern"  ("team_id")`,
  `CREATE INDEX "concern_social_worker_id_idx" ON "concern"  ("social_worker_id")`,
  `CREATE UNIQUE INDEX "dispute_protocol_source_id_idx" ON "dispute_protocol"  ("source_id")`,
  `CREATE INDEX "dispute_service_id_idx" ON "dispute"  ("service_id")`,
  `CREATE INDEX "stage_entry_addressee_idx" ON "stage_entry"  ("addressee")`,
  `CREATE INDEX "stage_entry_covered_by_idx" ON "stage_entry"  ("covered_by")`,
  `CREATE UNIQUE INDEX "stage_raised_once" ON "stage_entry"  ("dispute_id", "stage") WHERE by_act`,
  `ALTER TABLE "concern" ADD CONSTRAINT "concern_session" CHECK (review_session_on <= raised_on)`,
  `
    ALTER TABLE "dispute" ADD CONSTRAINT "dispute_ends_once" CHECK (
      resolved_on IS NULL OR withdrawn_on IS NULL
    )
  `,
  `ALTER TABLE "stage_entry" ADD CONSTRAINT "stage_named" CHECK (stage ~ '^([1-9]|[A-Z][A-Z0-9_]*)$')`,
];

const aboutAChild = ['concern_feedback', 'cafcass_referral', 'conference'];

/** The field of the officer who asks; null for everybody else. */
const area =
  "CASE access.asking() ->> 'role' WHEN 'HEALTH_OFFICER' THEN 'HEALTH' " +
  "WHEN 'VIRTUAL_SCHOOL_OFFICER' THEN 'EDUCATION' END";

/** Officers for one field see only what touches it: also when they count. */
const ofTheirTheme = (table: string): string =>
  `
    CREATE POLICY of_their_theme ON ${table} AS RESTRICTIVE
    USING ((SELECT ${area}) IS NULL OR (SELECT ${area}) = ANY(theme_areas))
  `;

/** An issue with the service is about no child: whoever reads disputes reads it. */
const issues: readonly string[] = [
  'ALTER TABLE systemic_issue ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE systemic_issue FORCE ROW LEVEL SECURITY',
  `
    CREATE POLICY reads_disputes ON systemic_issue
    USING ((SELECT access.reads('DISPUTES')))
    WITH CHECK ((SELECT access.reads('DISPUTES')))
  `,
  ofTheirTheme('systemic_issue'),
];

/** Who may answer at each stage of the protocol of January 2011, by the roles of this product. */
const roles = `
  UPDATE dispute_protocol
  SET stages = (
      SELECT jsonb_agg(s.value || jsonb_build_object('role', r.role) ORDER BY s.ordinality)
      FROM jsonb_array_elements(stages) WITH ORDINALITY s
      LEFT JOIN (
          VALUES ('STAGE_1', 'TEAM_MANAGER'), ('STAGE_2', 'SERVICE_MANAGER'),
            ('STAGE_3', 'ASSISTANT_DIRECTOR')
        ) r(stage, role)
        ON r.stage = s.value ->> 'stage'
    )
`;

/** Keeps `protocol_stage` from `dispute_protocol`, whoever changes that. */
const stagesFollow: readonly string[] = [
  `
    CREATE FUNCTION protocol_stages_follow() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp AS $$ BEGIN
     DELETE FROM protocol_stage;
     INSERT INTO protocol_stage (from_on, place, to_on, stage, label, addressee, role)
       SELECT p.from_on, s.ordinality, p.to_on,
         regexp_replace(s.value ->> 'stage', '^STAGE_([1-9])$', '\\1'),
         s.value ->> 'label', s.value ->> 'to', s.value ->> 'role'
       FROM (SELECT d.from_on, d.stages, lead(d.from_on) OVER (ORDER BY d.from_on) AS to_on FROM dispute_protocol d) p
         CROSS JOIN LATERAL jsonb_array_elements(p.stages) WITH ORDINALITY s;
     RETURN NULL;
   END $$
  `,
  `
    CREATE TRIGGER stages_follow
    AFTER INSERT OR UPDATE OR DELETE ON dispute_protocol
    FOR EACH STATEMENT
    EXECUTE FUNCTION protocol_stages_follow()
  `,
];

/**
 * What the acts on concerns and disputes store: answers, referrals, conferences, issues with the service, and
 * protocols that a council enters itself.
 */
export class TheWorkOfDisputes1764000000010 implements MigrationInterface {
  readonly name = 'TheWorkOfDisputes1764000000010';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...stagesFollow, roles, ...issues]) await runner.query(statement);
    for (const table of aboutAChild)
      for (const statement of [...behindTheWall(table, 'child_id', 'DISPUTES'), ofTheirTheme(table)])
        await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
