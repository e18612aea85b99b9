import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

const tables: readonly string[] = [
  `
    CREATE TABLE absence_cover (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', kind text NOT NULL, absent_id uuid NOT NULL,
      covered_by_id uuid, from_on date NOT NULL, to_on date,
      CONSTRAINT PK_c34ff2669ecd7e41c25dd4c2524 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX absence_cover_source_id_idx ON absence_cover  (source_id)`,
  `CREATE INDEX absence_cover_covered_by_id_idx ON absence_cover  (covered_by_id)`,
  `
    CREATE TABLE adoption (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, decided_on date, matched_on date,
      by_foster_carer boolean, adopters text, CONSTRAINT PK_bf86d90324541b197d4ac5362a5 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX adoption_source_id_idx ON adoption  (source_id)`,
  `CREATE INDEX adoption_child_id_idx ON adoption  (child_id)`,
  `
    CREATE TABLE adoption_decision (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, decided_on date, reversed_on date,
      reason text, CONSTRAINT PK_f2302292c5516ce2956e379c49e PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX adoption_decision_source_id_idx ON adoption_decision  (source_id)`,
  `CREATE INDEX adoption_decision_child_id_idx ON adoption_decision  (child_id)`,
  `
    CREATE TABLE care_leaver (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, status text NOT NULL,
      from_on date NOT NULL, to_on date, adviser text, adviser_id uuid, adviser_from date,
      in_touch text, accommodation text, activity text, as_at date,
      CONSTRAINT PK_d4afe0900e6ab9c28d45a2f0161 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX care_leaver_source_id_idx ON care_leaver  (source_id)`,
  `CREATE INDEX care_leaver_child_id_from_on_idx ON care_leaver  (child_id, from_on)`,
  `
    CREATE TABLE care_proceedings (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', issued_on date NOT NULL, concluded_on date, outcome text,
      CONSTRAINT PK_e3b2d3b74b755e52b068b563220 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX care_proceedings_source_id_idx ON care_proceedings  (source_id)`,
  `CREATE INDEX care_proceedings_issued_on_idx ON care_proceedings  (issued_on)`,
  `
    CREATE TABLE care_proceedings_child (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, proceedings_id uuid NOT NULL,
      CONSTRAINT PK_972eba178e3584e13cc87898d83 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX care_proceedings_child_source_id_idx ON care_proceedings_child  (source_id)`,
  `CREATE INDEX care_proceedings_child_child_id_idx ON care_proceedings_child  (child_id)`,
  `CREATE INDEX care_proceedings_child_proceedings_id_idx ON care_proceedings_child  (proceedings_id)`,
  `
    CREATE TABLE case_allocation (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, social_worker_id uuid,
      team_id uuid NOT NULL, from_on date NOT NULL, to_on date,
      CONSTRAINT PK_c7863c3eef407db26e2a2ea3ed2 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX case_allocation_source_id_idx ON case_allocation  (source_id)`,
  `CREATE INDEX case_allocation_child_id_idx ON case_allocation  (child_id)`,
  `CREATE INDEX case_allocation_social_worker_id_idx ON case_allocation  (social_worker_id)`,
  `CREATE INDEX case_allocation_team_id_idx ON case_allocation  (team_id)`,
  `
    CREATE TABLE child (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', date_of_birth date NOT NULL, sex text NOT NULL,
      ethnicity text NOT NULL, mother boolean, sealed boolean NOT NULL DEFAULT false,
      denied text array NOT NULL DEFAULT '{}', placement_restricted boolean NOT NULL DEFAULT false,
      CONSTRAINT PK_4609b9b323ca37c6bc435ec4b6b PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX child_source_id_idx ON child  (source_id)`,
  `
    CREATE TABLE child_identity (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, local_id text NOT NULL,
      forename text, surname text, upn text, CONSTRAINT PK_8912b1a413b496b54b550ef8804 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX child_identity_source_id_idx ON child_identity  (source_id)`,
  `CREATE UNIQUE INDEX child_identity_child_id_idx ON child_identity  (child_id)`,
  `CREATE UNIQUE INDEX child_identity_local_id_idx ON child_identity  (local_id)`,
  `
    CREATE TABLE council_service (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', name text NOT NULL,
      CONSTRAINT PK_4d62d8e7087ca3164d9f02df34e PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX council_service_source_id_idx ON council_service  (source_id)`,
  `
    CREATE TABLE family_member (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, family_group text NOT NULL,
      CONSTRAINT PK_a391876af9dee0ed209028b0176 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX family_member_source_id_idx ON family_member  (source_id)`,
  `CREATE INDEX family_member_child_id_idx ON family_member  (child_id)`,
  `CREATE INDEX family_member_family_group_idx ON family_member  (family_group)`,
  `
    CREATE TABLE iro (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', name text NOT NULL, employment text NOT NULL,
      fte double precision NOT NULL, in_post_from date NOT NULL, in_post_to date,
      CONSTRAINT PK_53cc3dfdb6d61c329d1567ecfb1 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX iro_source_id_idx ON iro  (source_id)`,
  `
    CREATE TABLE iro_allocation (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, iro_id uuid NOT NULL,
      from_on date NOT NULL, to_on date, CONSTRAINT iro_allocation_one_at_a_time EXCLUDE
      USING gist (
            child_id WITH =, daterange(from_on, to_on, '[)') WITH &&
          ) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT PK_b9f30ca7d98d672a21d9afdff66 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX iro_allocation_source_id_idx ON iro_allocation  (source_id)`,
  `CREATE INDEX iro_allocation_child_id_idx ON iro_allocation  (child_id)`,
  `CREATE INDEX iro_allocation_iro_id_idx ON iro_allocation  (iro_id)`,
  `
    CREATE TABLE iro_post (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', fte double precision NOT NULL, from_on date NOT NULL,
      to_on date, CONSTRAINT PK_9836e3ecbf4956979aeb936a13e PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX iro_post_source_id_idx ON iro_post  (source_id)`,
  `
    CREATE TABLE legal_status (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, status text NOT NULL,
      from_on date NOT NULL, start_known boolean NOT NULL, to_on date,
      CONSTRAINT legal_status_one_at_a_time EXCLUDE
      USING gist (
            child_id WITH =, daterange(from_on, to_on, '[)') WITH &&
          ) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT PK_337e9a42a7c7868673b22b312f7 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX legal_status_source_id_idx ON legal_status  (source_id)`,
  `CREATE INDEX legal_status_child_id_idx ON legal_status  (child_id)`,
  `
    CREATE TABLE manager (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', person text NOT NULL, name text NOT NULL,
      role text NOT NULL, unit_id uuid, from_on date NOT NULL, to_on date,
      CONSTRAINT PK_b3ac840005ee4ed76a7f1c51d01 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX manager_source_id_idx ON manager  (source_id)`,
  `CREATE INDEX manager_unit_id_idx ON manager  (unit_id)`,
  `
    CREATE TABLE missing_episode (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, kind text NOT NULL,
      started_on date NOT NULL, ended_on date,
      CONSTRAINT PK_5d468c69a4cfa6c54c2ba46ec35 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX missing_episode_source_id_idx ON missing_episode  (source_id)`,
  `CREATE INDEX missing_episode_child_id_idx ON missing_episode  (child_id)`,
  `
    CREATE TABLE period_of_care (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, started_on date NOT NULL,
      start_known boolean NOT NULL, category_of_need text NOT NULL, protection_plan_at_start boolean,
      ceased_on date, reason_ceased text, short_breaks boolean NOT NULL,
      CONSTRAINT period_of_care_one_at_a_time EXCLUDE
      USING gist (
            child_id WITH =, daterange(started_on, ceased_on, '[)') WITH &&
          ) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT PK_ae7edb158a90f977e316207f3ac PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX period_of_care_source_id_idx ON period_of_care  (source_id)`,
  `CREATE INDEX period_of_care_child_id_idx ON period_of_care  (child_id)`,
  `CREATE INDEX period_of_care_started_on_ceased_on_idx ON period_of_care  (started_on, ceased_on)`,
  `
    CREATE TABLE placement (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, type text NOT NULL, provider text,
      urn text, home_postcode text, placement_postcode text, from_on date NOT NULL,
      start_known boolean NOT NULL, to_on date, reason_for_change text, same_carer boolean,
      temporary boolean NOT NULL, carer text, planned boolean, in_out text, distance double precision,
      meant_to_last_to18 boolean, CONSTRAINT temporary_stay_one_at_a_time EXCLUDE
      USING gist (child_id WITH =, daterange(from_on, to_on, '[)') WITH &&)
      WHERE (temporary) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT placement_one_at_a_time EXCLUDE
      USING gist (child_id WITH =, daterange(from_on, to_on, '[)') WITH &&)
      WHERE (NOT temporary) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT PK_4f8b29ee2db5213bcb38b6c71c4 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX placement_source_id_idx ON placement  (source_id)`,
  `CREATE INDEX placement_child_id_idx ON placement  (child_id)`,
  `
    CREATE TABLE population_estimate (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', mid_year integer NOT NULL, children integer NOT NULL,
      source text NOT NULL, retrieved_on date,
      CONSTRAINT PK_9b29733370daf94e54c18725ebb PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX population_estimate_source_id_idx ON population_estimate  (source_id)`,
  `
    CREATE TABLE previous_permanence (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, kind text NOT NULL, authority text,
      ordered_on text, CONSTRAINT PK_404c24c460f421d406cbbb2e839 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX previous_permanence_source_id_idx ON previous_permanence  (source_id)`,
  `CREATE INDEX previous_permanence_child_id_idx ON previous_permanence  (child_id)`,
  `
    CREATE TABLE social_worker (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', name text NOT NULL, team_id uuid NOT NULL,
      from_on date NOT NULL, to_on date, CONSTRAINT PK_80b19006ba189d735ffa7909177 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX social_worker_source_id_idx ON social_worker  (source_id)`,
  `CREATE INDEX social_worker_team_id_idx ON social_worker  (team_id)`,
  `
    CREATE TABLE social_worker_visit (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, visited_on date NOT NULL,
      seen boolean NOT NULL, seen_alone boolean,
      CONSTRAINT PK_82725e759fd2f309624038333bb PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX social_worker_visit_source_id_idx ON social_worker_visit  (source_id)`,
  `CREATE INDEX social_worker_visit_child_id_visited_on_idx ON social_worker_visit  (child_id, visited_on)`,
  `
    CREATE TABLE team (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', name text NOT NULL, service_id uuid NOT NULL,
      CONSTRAINT PK_f57d8293406df4af348402e4b74 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX team_source_id_idx ON team  (source_id)`,
  `CREATE INDEX team_service_id_idx ON team  (service_id)`,
  `
    CREATE TABLE unaccompanied_status (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, ceased_on date,
      CONSTRAINT PK_b671eb65025d048f6b0c568e3d4 PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX unaccompanied_status_source_id_idx ON unaccompanied_status  (source_id)`,
  `CREATE INDEX unaccompanied_status_child_id_idx ON unaccompanied_status  (child_id)`,
  'CREATE SEQUENCE known_child_version',
];

const walls: readonly string[] = [
  ...[
    'period_of_care',
    'legal_status',
    'placement',
    'family_member',
    'care_proceedings_child',
    'care_leaver',
    'social_worker_visit',
    'missing_episode',
    'unaccompanied_status',
    'adoption',
    'adoption_decision',
    'previous_permanence',
    'iro_allocation',
    'case_allocation',
  ].flatMap((table) => behindTheWall(table)),
  ...behindTheWall('child', 'id'),
  ...behindTheWall('child_identity', 'child_id', 'NAMES'),
];

/** Children and placements, the organisation around them, and the walls. */
export class Children1764000000001 implements MigrationInterface {
  readonly name = 'Children1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
