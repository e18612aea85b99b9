import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { behindTheWall, systemOnly } from '@iro/database';

/** The unit an asker is: the first of what the role is tied to; whom they stand in for comes after. */
const ownUnit = `CASE access.asking() ->> 'role'
  WHEN 'IRO' THEN access.asking() #>> '{iros,0}'
  WHEN 'TEAM_MANAGER' THEN access.asking() #>> '{teams,0}'
  WHEN 'SERVICE_MANAGER' THEN access.asking() #>> '{services,0}' ELSE access.asking() #>> '{workers,0}' END`;

/** The outbox: messages readable by whom they are for, their lines behind the wall of their child too. */
export class KitNotices1764000000060 implements MigrationInterface {
  readonly name = 'KitNotices1764000000060';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `
        CREATE TABLE outgoing_message (
          id uuid NOT NULL, key text NOT NULL, role text NOT NULL, unit_id uuid, actor text,
          kind text NOT NULL, about_day date NOT NULL, subject uuid, total integer NOT NULL,
          shares jsonb NOT NULL DEFAULT '[]', made_at timestamptz NOT NULL, sent_at timestamptz,
          attempts integer NOT NULL DEFAULT 0, next_try_at timestamptz, last_error text,
          PRIMARY KEY (id),
          CONSTRAINT outgoing_message_kind_known CHECK (
              kind IN ('DUE_SOON', 'OVERDUE', 'CONCERN_NOTICE')
            )
        )
      `,
      'CREATE UNIQUE INDEX outgoing_message_key_idx ON outgoing_message (key)',
      `
        CREATE INDEX outgoing_message_role_unit_id_about_day_idx ON outgoing_message (
          role, unit_id, about_day
        )
      `,
      'CREATE INDEX outgoing_message_about_day_idx ON outgoing_message (about_day) WHERE sent_at IS NULL',
      `
        CREATE TABLE outgoing_line (
          id bigint GENERATED ALWAYS AS IDENTITY, message_id uuid NOT NULL, child_id uuid NOT NULL,
          kind text NOT NULL, subject uuid, due_by date, cause text, stands_in_for uuid, said jsonb,
          PRIMARY KEY (id)
        )
      `,
      'CREATE INDEX outgoing_line_message_id_idx ON outgoing_line (message_id)',
      'CREATE INDEX outgoing_line_child_id_idx ON outgoing_line (child_id)',
      'CREATE TABLE notice_day (day date NOT NULL, made_at timestamptz NOT NULL, PRIMARY KEY (day))',
      ...systemOnly('notice_day'),
      'ALTER TABLE outgoing_message ENABLE ROW LEVEL SECURITY',
      'ALTER TABLE outgoing_message FORCE ROW LEVEL SECURITY',
      `
        CREATE POLICY own_messages ON outgoing_message
        USING (
            (SELECT access.is_system())
            OR (
                role = (SELECT access.asking() ->> 'role')
                AND (actor IS NULL OR actor = (SELECT access.asking() ->> 'actor'))
                AND (unit_id IS NULL OR unit_id = (SELECT (${ownUnit})::uuid))
              )
          )
        WITH CHECK ((SELECT access.is_system()))
      `,
      ...behindTheWall('outgoing_line'),
      `
        CREATE POLICY of_own_message ON outgoing_line AS RESTRICTIVE
        USING (message_id IN (SELECT id FROM outgoing_message))
        WITH CHECK ((SELECT access.is_system()))
      `,
    ])
      await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
