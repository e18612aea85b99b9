import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

/** Generated from the entities once, then fixed. */
const tables: readonly string[] = [
  `
    CREATE TABLE "concern" (
      "id" uuid NOT NULL, "child_id" uuid NOT NULL, "review_id" uuid, "iro_id" uuid,
      "raised_by" text NOT NULL DEFAULT 'IRO', "raised_on" date NOT NULL, "key_actions" text,
      "sent_on" date, "feedback_on" date, "closed_on" date, "outcome" text, "impact" text,
      "theme_areas" text array NOT NULL DEFAULT '{}', "source_id" text, "imported_year" integer,
      "by_act" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "CHK_acce618b4b3759b6359c95bc4b" CHECK (
          sent_on >= raised_on AND feedback_on >= raised_on AND closed_on >= raised_on
        ),
      CONSTRAINT "PK_17272f51582db9d4ed6af9c7007" PRIMARY KEY ("id")
    )
  `,
  `CREATE INDEX "concern_child_id_idx" ON "concern"  ("child_id")`,
  `CREATE INDEX "concern_review_id_idx" ON "concern"  ("review_id")`,
  `CREATE INDEX "concern_iro_id_idx" ON "concern"  ("iro_id")`,
  `CREATE INDEX "concern_raised_on_idx" ON "concern"  ("raised_on")`,
  `CREATE UNIQUE INDEX "concern_source_id_idx" ON "concern"  ("source_id")`,
  `
    CREATE TABLE "concern_reason" (
      "id" uuid NOT NULL, "child_id" uuid NOT NULL, "concern_id" uuid NOT NULL, "reason" text NOT NULL,
      "theme_areas" text array NOT NULL DEFAULT '{}', "source_id" text, "imported_year" integer,
      "by_act" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_5830848d60284f188ba199dc1f4" PRIMARY KEY ("id")
    )
  `,
  `CREATE INDEX "concern_reason_child_id_idx" ON "concern_reason"  ("child_id")`,
  `CREATE UNIQUE INDEX "concern_reason_source_id_idx" ON "concern_reason"  ("source_id")`,
  `CREATE UNIQUE INDEX "concern_reason_concern_id_reason_idx" ON "concern_reason"  ("concern_id", "reason")`,
  `
    CREATE TABLE "dispute_protocol" (
      "id" uuid NOT NULL, "from_on" date NOT NULL, "source" text NOT NULL, "stages" jsonb NOT NULL,
      "whole" jsonb NOT NULL,
      CONSTRAINT "PK_9c23c4e0c8d19b892c27b6fa942" PRIMARY KEY ("id")
    )
  `,
  `CREATE UNIQUE INDEX "dispute_protocol_from_on_idx" ON "dispute_protocol"  ("from_on")`,
  `
    CREATE TABLE "dispute" (
      "id" uuid NOT NULL, "child_id" uuid NOT NULL, "concern_id" uuid,
      "raised_by" text NOT NULL DEFAULT 'IRO', "iro_id" uuid, "team_id" uuid, "service_id" uuid,
      "raised_on" date NOT NULL, "desired_outcome" text, "resolved_on" date, "outcome_achieved" boolean,
      "impact" text, "withdrawn_on" date, "theme_areas" text array NOT NULL DEFAULT '{}',
      "source_id" text, "imported_year" integer, "by_act" boolean NOT NULL DEFAULT false,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "CHK_5b9ae79f8b3725a629991df337" CHECK (
          resolved_on >= raised_on AND withdrawn_on >= raised_on
        ),
      CONSTRAINT "PK_e2f1f4741f2094ce789b0a7c5b3" PRIMARY KEY ("id")
    )
  `,
  `CREATE INDEX "dispute_child_id_idx" ON "dispute"  ("child_id")`,
  `CREATE INDEX "dispute_concern_id_idx" ON "dispute"  ("concern_id")`,
  `CREATE INDEX "dispute_iro_id_idx" ON "dispute"  ("iro_id")`,
  `CREATE INDEX "dispute_team_id_idx" ON "dispute"  ("team_id")`,
  `CREATE INDEX "dispute_raised_on_idx" ON "dispute"  ("raised_on")`,
  `CREATE INDEX "dispute_resolved_on_idx" ON "dispute"  ("resolved_on")`,
  `CREATE UNIQUE INDEX "dispute_source_id_idx" ON "dispute"  ("source_id")`,
  `
    CREATE TABLE "dispute_theme" (
      "id" uuid NOT NULL, "child_id" uuid NOT NULL, "dispute_id" uuid NOT NULL, "theme" text NOT NULL,
      "theme_areas" text array NOT NULL DEFAULT '{}', "source_id" text, "imported_year" integer,
      "by_act" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_8f9134410ce16fa9b6397777bfc" PRIMARY KEY ("id")
    )
  `,
  `CREATE INDEX "dispute_theme_child_id_idx" ON "dispute_theme"  ("child_id")`,
  `CREATE UNIQUE INDEX "dispute_theme_source_id_idx" ON "dispute_theme"  ("source_id")`,
  `CREATE UNIQUE INDEX "dispute_theme_dispute_id_theme_idx" ON "dispute_theme"  ("dispute_id", "theme")`,
  `
    CREATE TABLE "good_practice" (
      "id" uuid NOT NULL, "child_id" uuid NOT NULL, "iro_id" uuid NOT NULL, "noted_on" date NOT NULL,
      "text" text NOT NULL, "theme_areas" text array NOT NULL DEFAULT '{}', "source_id" text,
      "imported_year" integer, "by_act" boolean NOT NULL DEFAULT false,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_398de673b2418c92299458af4a0" PRIMARY KEY ("id")
    )
  `,
  `CREATE INDEX "good_practice_child_id_idx" ON "good_practice"  ("child_id")`,
  `CREATE INDEX "good_practice_noted_on_idx" ON "good_practice"  ("noted_on")`,
  `CREATE UNIQUE INDEX "good_practice_source_id_idx" ON "good_practice"  ("source_id")`,
  `
    CREATE TABLE "stage_entry" (
      "id" uuid NOT NULL, "child_id" uuid NOT NULL, "dispute_id" uuid NOT NULL, "stage" text NOT NULL,
      "raised_at" TIMESTAMP WITH TIME ZONE NOT NULL, "responded_at" TIMESTAMP WITH TIME ZONE,
      "adequate" boolean, "addressee" text, "theme_areas" text array NOT NULL DEFAULT '{}',
      "source_id" text, "imported_year" integer, "by_act" boolean NOT NULL DEFAULT false,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "CHK_abf73696702a51fa1c8bbcdba3" CHECK (responded_at >= raised_at),
      CONSTRAINT "CHK_4bbe8eae674a933015d484e463" CHECK (stage IN ('1', '2', '3', 'CAFCASS')),
      CONSTRAINT "PK_9bdbc5aa0c53777853a0779d349" PRIMARY KEY ("id")
    )
  `,
  `CREATE INDEX "stage_entry_child_id_idx" ON "stage_entry"  ("child_id")`,
  `CREATE INDEX "stage_entry_dispute_id_idx" ON "stage_entry"  ("dispute_id")`,
  `CREATE INDEX "stage_entry_raised_at_idx" ON "stage_entry"  ("raised_at")`,
  `CREATE UNIQUE INDEX "stage_entry_source_id_idx" ON "stage_entry"  ("source_id")`,
];

const aboutAChild = ['concern', 'concern_reason', 'dispute', 'dispute_theme', 'stage_entry', 'good_practice'];

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

/** A duty here is about a concern, a dispute or a stage, and is seen by whoever sees that. */
const duties: readonly string[] = [
  "CREATE POLICY of_disputes ON duty AS RESTRICTIVE USING ((SELECT access.reads('DISPUTES')))",
  `
    CREATE POLICY of_their_theme ON duty AS RESTRICTIVE
    USING (
        (SELECT ${area}) IS NULL
        OR subject IN (
            SELECT id FROM stage_entry UNION ALL SELECT id FROM dispute UNION ALL SELECT id FROM concern
          )
      )
  `,
];

/** Rotherham's protocol of January 2011; another council's, or a revision, is another row. */
const protocol = {
  from_on: '2011-01-01',
  source: 'Rotherham Dispute Resolution Process, January 2011 (annual report 2015-16, 15.6)',
  stages: [
    { stage: 'STAGE_1', label: 'Stage 1', to: 'Team manager', limit: { count: 10, unit: 'WORKING_DAYS' } },
    { stage: 'STAGE_2', label: 'Stage 2', to: 'Service manager', limit: { count: 5, unit: 'WORKING_DAYS' } },
    { stage: 'STAGE_3', label: 'Stage 3', to: 'Assistant director', limit: { count: 24, unit: 'HOURS' } },
    { stage: 'CAFCASS', label: 'Referral', to: 'Cafcass', limit: null },
  ],
  whole: { count: 20, unit: 'WORKING_DAYS' },
};

/** Tables of concerns and disputes, their walls, and Rotherham's protocol of January 2011. */
export class Disputes1764000000001 implements MigrationInterface {
  readonly name = 'Disputes1764000000001';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    for (const table of aboutAChild)
      for (const statement of [...behindTheWall(table, 'child_id', 'DISPUTES'), ofTheirTheme(table)])
        await runner.query(statement);
    for (const statement of duties) await runner.query(statement);
    await runner.query(
      `
        INSERT INTO dispute_protocol (id, from_on, source, stages, whole)
        VALUES (gen_random_uuid(), $1, $2, $3, $4)
      `,
      [protocol.from_on, protocol.source, JSON.stringify(protocol.stages), JSON.stringify(protocol.whole)],
    );
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
