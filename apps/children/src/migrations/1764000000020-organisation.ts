import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

const tables: readonly string[] = [
  `
    CREATE TABLE iro_terms (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', iro_id uuid NOT NULL, employment text NOT NULL,
      fte double precision NOT NULL, from_on date NOT NULL,
      CONSTRAINT PK_2402eda4c568ede1baa3af7733e PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX iro_terms_source_id_idx ON iro_terms  (source_id)`,
  `CREATE UNIQUE INDEX iro_terms_one_a_day ON iro_terms  (iro_id, from_on)`,
  `
    CREATE TABLE leaver_contact (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, contacted_on date NOT NULL,
      in_touch text NOT NULL, accommodation text, activity text, moved_on date,
      CONSTRAINT PK_ad78c5aedb8d9e372a34bba26a8 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX leaver_contact_source_id_idx ON leaver_contact  (source_id)`,
  `CREATE INDEX leaver_contact_child_id_contacted_on_idx ON leaver_contact  (child_id, contacted_on)`,
  `
    CREATE TABLE personal_adviser (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, adviser_id uuid NOT NULL,
      name text NOT NULL, from_on date NOT NULL, to_on date,
      CONSTRAINT personal_adviser_one_at_a_time EXCLUDE
      USING gist (
            child_id WITH =, daterange(from_on, to_on, '[)') WITH &&
          ) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT PK_80cae8fe6b393f109589f978c16 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX personal_adviser_source_id_idx ON personal_adviser  (source_id)`,
  `CREATE INDEX personal_adviser_child_id_idx ON personal_adviser  (child_id)`,
  `CREATE INDEX personal_adviser_adviser_id_idx ON personal_adviser  (adviser_id)`,
  `
    CREATE TABLE social_worker_move (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', social_worker_id uuid NOT NULL, team_id uuid NOT NULL,
      from_on date NOT NULL, CONSTRAINT PK_b75b8d793aa426cd09899c38ce5 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX social_worker_move_source_id_idx ON social_worker_move  (source_id)`,
  `CREATE INDEX social_worker_move_team_id_idx ON social_worker_move  (team_id)`,
  `CREATE UNIQUE INDEX social_worker_move_one_a_day ON social_worker_move  (social_worker_id, from_on)`,
  `
    CREATE TABLE team_move (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', team_id uuid NOT NULL, service_id uuid NOT NULL,
      from_on date NOT NULL, CONSTRAINT PK_6ec3d27d2e8ac1f8d9733ebeb14 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX team_move_source_id_idx ON team_move  (source_id)`,
  `CREATE UNIQUE INDEX team_move_one_a_day ON team_move  (team_id, from_on)`,
  `
    CREATE TABLE visit_agreement (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, agreed_on date NOT NULL,
      ended_on date, CONSTRAINT PK_5b3d50571b7861955400f97230e PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX visit_agreement_source_id_idx ON visit_agreement  (source_id)`,
  `CREATE INDEX visit_agreement_child_id_idx ON visit_agreement  (child_id)`,
  `ALTER TABLE council_service ADD opened_on date`,
  `ALTER TABLE manager ADD person_id uuid`,
  `ALTER TABLE team ADD opened_on date`,
  `ALTER TABLE team ADD closed_on date`,
  `ALTER TABLE social_worker_visit ADD record_written_on date`,
  `CREATE INDEX manager_person_id_idx ON manager  (person_id)`,
  `CREATE INDEX absence_cover_absent_id_idx ON absence_cover  (absent_id)`,
  `
    ALTER TABLE manager ADD CONSTRAINT manager_one_at_a_time EXCLUDE
    USING gist (unit_id WITH =, daterange(from_on, to_on, '[)') WITH &&)
    WHERE (by_act) DEFERRABLE INITIALLY DEFERRED
  `,
  `
    ALTER TABLE absence_cover ADD CONSTRAINT absence_covered_once EXCLUDE
    USING gist (absent_id WITH =, covered_by_id WITH =, daterange(from_on, to_on, '[)') WITH &&)
    WHERE (by_act) DEFERRABLE INITIALLY DEFERRED
  `,
];

const walls: readonly string[] = ['visit_agreement', 'leaver_contact', 'personal_adviser'].flatMap((table) =>
  behindTheWall(table),
);

/** The organisation over time, visits and their records, and how leavers fare from contact to contact. */
export class Organisation1764000000020 implements MigrationInterface {
  readonly name = 'Organisation1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
