import type { Client } from 'pg';
import { services, type ServiceName } from '@iro/database';
import { asSuperuser, databaseName, type Databases } from './databases';

/**
 * Columns that hold what a person typed, names, addresses or identifiers. A name alone stands for every table
 * that has it.
 */
const typed = new Set([
  'account',
  'actions',
  'adopters',
  'adviser',
  'agreed',
  'answer',
  'assessment',
  'because',
  'carer',
  'chair',
  'complained_of',
  'contact_plan',
  'covered_by',
  'description',
  'desired_outcome',
  'detail',
  'ended_because',
  'evidence',
  'file_reference',
  'forename',
  'given_by',
  'home_postcode',
  'impact',
  'judged_because',
  'key_actions',
  'lacking',
  'legal_advice',
  'local_id',
  'managers_words',
  'moderated_by',
  'note',
  'notes',
  'overridden_by',
  'override_reason',
  'owner',
  'person',
  'placement_postcode',
  'raised_to',
  'resolution',
  'responded_by',
  'response',
  'risk_to_independence',
  'sentence',
  'signed_by',
  'support',
  'surname',
  'text',
  'told_by',
  'upn',
  'views',
  'what_was_done',
  'withdrawal_reason',
  'words',
  'authority',
  'placement.urn',
  'concern.outcome',
  'dispute.outcome',
  'cafcass_referral.outcome',
  'systemic_issue.outcome',
  'monitoring_discussion.outcome',
  'access_restriction.reason',
  'placement_restriction.reason',
  'audit_case.reason',
  'emergency_access.reason',
  'record_read.reason',
  'record_read.operation',
  'personal_adviser.name',
  'stage_entry.addressee',
  'access_restriction.actor',
  'emergency_access.actor',
  'chronology_line.actor',
  'record_read.actor',
  'audit_case.auditor',
  'account.name',
  'account.issuer',
  'account.identifier',
]);

/** Columns that hold codes, ids of the source system, or what the product itself writes. */
const coded = new Set([
  'accommodation',
  'adjourned_because',
  'fed_back_to',
  'recorded_by',
  'act',
  'activity',
  'actor',
  'addressee',
  'answered_by',
  'cancel_reason',
  'care_plan_updated_by',
  'category_of_need',
  'cause',
  'chaired_by',
  'chairing',
  'child_wishes',
  'convention',
  'denied',
  'dimension',
  'early_reason',
  'ethnicity',
  'exemption',
  'family_group',
  'file',
  'form',
  'grade',
  'grounds',
  'identified_by',
  'in_out',
  'in_touch',
  'intervention',
  'invite',
  'key',
  'kind',
  'late_reason',
  'method',
  'ordered_on',
  'outcome',
  'part',
  'participation',
  'place',
  'provider',
  'quality',
  'raised_by',
  'rather_not',
  'reason',
  'reason_ceased',
  'reason_for_change',
  'role',
  'route',
  'scores',
  'sdq_reason',
  'service',
  'sex',
  'source',
  'source_id',
  'stage',
  'status',
  'theme',
  'theme_areas',
  'type',
  'value',
  'with_whom',
  'state',
  'section',
  'measure',
  'hash',
]);

/** Tables of the product itself, and what is worked out from the others. */
const own = [
  'act_receipt',
  'duty',
  'feed_cursor',
  'installation',
  'journal',
  'known_absence',
  'known_child',
  'known_day',
  'known_manager',
  'known_spell',
  'known_unit',
  'migrations',
  'read_log',
];

/** Where the service's own work is typed, which is about no child. */
const work = [
  'supervision',
  'other_activity',
  'practice_observation',
  'priority',
  'priority_progress',
  'systemic_issue',
  'commentary',
];

/** Codes for records of which the demonstration year has none. */
const codes: Readonly<Record<string, string>> = {
  'significant_event.kind': 'CHANGE_OF_PLAN',
  'relationship.kind': 'SIBLING_OF',
  'previous_permanence.kind': 'P1',
  'conference.kind': 'INITIAL',
  'review_paper.kind': 'CARE_PLAN',
  'attention_item.kind': 'PLACEMENT_ENDING',
  'attention_item.addressee': 'IRO',
  'attention_item.part': 'CORE',
  'exemption.reason': 'NOT_REQUIRED',
  'concern_feedback.role': 'SOCIAL_WORKER',
  'review_record_recipient.role': 'PARENT',
  'chronology_line.act': 'ALLOCATE_IRO',
  'chronology_line.service': 'children',
  'record_read.service': 'children',
  'child_spoken_to.outcome': 'SPOKEN_TO',
  'development_check.outcome': 'DONE',
  'own_views.form': 'WRITTEN',
  'permanence_plan.route': 'ADOPTION',
  'leaver_contact.in_touch': 'YES',
  role: 'IRO',
  grade: 'GOOD',
};
const exempted: Readonly<Record<ServiceName, string>> = {
  children: 'IRO_ALLOCATED',
  reviews: 'FIRST_REVIEW',
  disputes: 'CONCERN_SENT',
  compliance: 'DENTAL',
};

const nobody = '00000000-0000-4000-8000-000000000000';

/** A child of a test: the name it goes by there, which every marked text of its records holds. */
export interface Marked {
  readonly name: string;
  readonly id: string;
}

interface Column {
  table: string;
  column: string;
  type: string;
  domain: string | null;
  needed: boolean;
  child: boolean;
}

export const isTyped = (table: string, column: string): boolean =>
  typed.has(`${table}.${column}`) || (typed.has(column) && !codes[`${table}.${column}`]);

const columnsOf = async (client: Client): Promise<Column[]> =>
  (
    await client.query<Column>(
      `
        SELECT
          c.table_name AS table, c.column_name AS column, c.data_type AS type, c.domain_name AS domain,
          c.is_nullable = 'NO' AND c.column_default IS NULL AS needed,
          EXISTS (
              SELECT 1
              FROM information_schema.columns k
              WHERE k.table_schema = 'public'
                AND k.table_name = c.table_name
                AND k.column_name = 'child_id'
            ) AS child
        FROM information_schema.columns c
        JOIN information_schema.tables t
        USING (table_schema, table_name)
        WHERE c.table_schema = 'public'
          AND t.table_type = 'BASE TABLE'
          AND c.is_generated = 'NEVER'
          AND c.is_identity = 'NO'
          AND NOT c.table_name = ANY($1)
        ORDER BY 1, c.ordinal_position
      `,
      [own],
    )
  ).rows;

const isText = ({ type, domain }: Column): boolean => domain === null && type === 'text';

/** Text columns of records that are said to be neither typed nor coded: say which in this file. */
export async function textColumnsUnsaid(databases: Databases): Promise<string[]> {
  const unsaid: string[] = [];
  for (const service of services) {
    await asSuperuser(async (client) => {
      for (const each of await columnsOf(client))
        if (each.child && isText(each) && !isTyped(each.table, each.column) && !coded.has(each.column))
          unsaid.push(`${service}: ${each.table}.${each.column}`);
    }, databaseName(databases[service].app));
  }
  return unsaid;
}

/** Which record a column of ids names: one of the child's own, or any of what belongs to no child. */
const named: Readonly<Record<string, string>> = {
  review_id: 'review WHERE child_id = $1',
  dispute_id: 'dispute WHERE child_id = $1',
  concern_id: 'concern WHERE child_id = $1',
  judgement_id: 'judgement WHERE child_id = $1',
  plan_id: 'plan WHERE child_id = $1',
  pep_id: 'personal_education_plan WHERE child_id = $1',
  proceedings_id: 'care_proceedings WHERE $1::uuid IS NOT NULL',
  school_id: 'school WHERE $1::uuid IS NOT NULL',
};
const responsible: Readonly<Record<string, string>> = {
  iro_id: 'iro_id',
  team_id: 'team_id',
  service_id: 'service_id',
  social_worker_id: 'social_worker_id',
  adviser_id: 'social_worker_id',
};

/** An id for such a column; null while the child has no such record yet. */
async function uuidFor(client: Client, column: string, child: Marked): Promise<string | null> {
  const of = named[column];
  if (of !== undefined)
    return (
      (await client.query<{ id: string }>(`SELECT id FROM ${of} ORDER BY id LIMIT 1`, [child.id])).rows[0]
        ?.id ?? null
    );
  const text =
    responsible[column] === undefined
      ? 'SELECT gen_random_uuid() AS id WHERE $1::uuid IS NOT NULL'
      : `
        SELECT coalesce(${responsible[column]}, gen_random_uuid()) AS id
        FROM known_child
        WHERE child_id = $1
      `;
  return (await client.query<{ id: string }>(text, [child.id])).rows[0]?.id ?? null;
}

/** What a column of a record made for a test holds. */
async function valueFor(
  client: Client,
  service: ServiceName,
  { table, column, type, domain, needed }: Column,
  child: Marked,
  other: string,
): Promise<unknown> {
  if (column === 'id')
    return (await client.query<{ id: string }>('SELECT gen_random_uuid() AS id')).rows[0]?.id;
  if (column === 'child_id') return child.id;
  if (column === 'other_id') return other;
  if (domain === null && type === 'text' && isTyped(table, column))
    return `MARK ${child.name} ${table}.${column}`;
  if (!needed) return undefined;
  if (type === 'uuid') return uuidFor(client, column, child);
  if (domain !== null || type === 'boolean') return false;
  if (type === 'date') return '2016-03-01';
  if (type.startsWith('timestamp')) return '2016-03-01T10:00:00Z';
  if (type === 'jsonb' || type === 'ARRAY') return '{}';
  if (type === 'text')
    return `${table}.${column}` === 'exemption.kind'
      ? exempted[service]
      : (codes[`${table}.${column}`] ??
          codes[column] ??
          (await client.query<{ value: string }>(`SELECT ${column} AS value FROM ${table} LIMIT 1`)).rows[0]
            ?.value ??
          'OTHER');
  return 1;
}

/**
 * Gives each of these children a record in every table, and puts `MARK <name> <table>.<column>` into all that
 * is typed of them; of all other children and of the service `MARK other …`. Each is told to be the brother
 * or sister of the next one.
 */
export async function markChildren(databases: Databases, children: readonly Marked[]): Promise<void> {
  for (const service of services) {
    await asSuperuser(async (client) => {
      await client.query('SET session_replication_role = replica');
      const columns = await columnsOf(client);
      const tables = [...new Set(columns.filter(({ child }) => child).map(({ table }) => table))];
      // What hangs on another record of the child comes after it.
      const waiting = tables.flatMap((table) =>
        children.map((child, at) => ({ table, child, other: children[at + 1]?.id ?? nobody })),
      );
      for (let tries = 0, most = waiting.length * 4; waiting.length > 0 && tries < most; tries += 1) {
        const next = waiting.shift() as (typeof waiting)[number];
        if (
          (await client.query(`SELECT 1 FROM ${next.table} WHERE child_id = $1 LIMIT 1`, [next.child.id]))
            .rowCount
        )
          continue;
        const values: [string, unknown][] = [];
        for (const each of columns.filter(({ table }) => table === next.table))
          values.push([each.column, await valueFor(client, service, each, next.child, next.other)]);
        if (values.some(([, value]) => value === null)) {
          waiting.push(next);
          continue;
        }
        const given = values.filter(([, value]) => value !== undefined);
        await client.query(
          `
            INSERT INTO ${next.table} (${given.map(([column]) => column).join(', ')})
            VALUES (${given.map((_, at) => `$${at + 1}`).join(', ')})
          `,
          given.map(([, value]) => value),
        );
      }
      if (waiting.length > 0)
        throw new Error(
          `No record could be made in ${service}: ${[...new Set(waiting.map(({ table }) => table))].join(', ')}.`,
        );
      for (const each of columns.filter(
        (column) =>
          isText(column) &&
          (column.child || work.includes(column.table)) &&
          isTyped(column.table, column.column),
      )) {
        const unique = each.column === 'local_id' ? " || ' ' || left(child_id::text, 8)" : '';
        const name = each.child
          ? `
            coalesce(
              (
                  SELECT v.name
                  FROM (
                      VALUES ${children.map(({ id, name: called }) => `('${id}'::uuid, '${called}')`).join(', ')}
                    ) v(id, name)
                  WHERE v.id = ${each.table}.child_id
                ),
              'other'
            )
          `
          : "'other'";
        await client.query(
          `
            UPDATE ${each.table}
            SET ${each.column} = 'MARK ' || ${name} || ' ${each.table}.${each.column}'${unique}
            WHERE ${each.column} IS NOT NULL
          `,
        );
      }
      await client.query('ANALYZE');
    }, databaseName(databases[service].app));
  }
}

/** The ids of all records of some children, and whose they are. */
export async function recordsOf(
  databases: Databases,
  children: readonly Marked[],
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>(children.map(({ id, name }) => [id, name]));
  for (const service of services) {
    await asSuperuser(async (client) => {
      const { rows: tables } = await client.query<{ table: string }>(
        `
          SELECT a.table_name AS table
          FROM information_schema.columns a
          JOIN information_schema.columns b
          USING (table_schema, table_name)
          WHERE a.table_schema = 'public'
            AND a.column_name = 'id'
            AND a.data_type = 'uuid'
            AND b.column_name = 'child_id'
        `,
      );
      for (const { table } of tables) {
        const { rows } = await client.query<{ id: string; child: string }>(
          `SELECT id, child_id AS child FROM ${table} WHERE child_id = ANY($1)`,
          [children.map(({ id }) => id)],
        );
        for (const row of rows) owners.set(row.id, `${owners.get(row.child)} ${service}.${table}`);
      }
    }, databaseName(databases[service].app));
  }
  return owners;
}
