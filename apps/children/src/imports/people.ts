import { alsoChanged, mergeStaged, stagedFor, stageRows } from '@iro/database';
import type { RowOf } from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';
import { childOf } from '@iro/subgraph';

const sexes: Readonly<Record<string, string>> = { 1: 'M', 2: 'F' };
const person = {
  child: 'text',
  id: 'uuid',
  identity: 'uuid',
  dob: 'date',
  sex: 'text',
  ethnicity: 'text',
  mother: 'boolean',
  forename: 'text',
  surname: 'text',
  upn: 'text',
};

/**
 * The return's children, those it knows as care leavers only, and the extract's persons: each file by itself.
 */
async function stagePeople(session: ImportSession): Promise<void> {
  const rows = async function* (
    file: string,
    row: (read: never) => { child: string },
  ): AsyncGenerator<object> {
    for await (const read of session.rows(file)) {
      const made = row(read as never);
      yield {
        ...made,
        id: childOf(session, made.child),
        identity: session.idOf('child_identity', made.child),
      };
    }
  };
  await stageRows(
    session.manager,
    'in_header',
    person,
    rows('ssda903_header', ({ CHILD, DOB, SEX, ETHNIC, UPN, MOTHER }: RowOf<'ssda903_header'>) => ({
      child: CHILD,
      dob: DOB,
      sex: sexes[SEX] ?? SEX,
      ethnicity: ETHNIC,
      mother: MOTHER === null ? null : MOTHER === '1',
      upn: UPN,
    })),
  );
  await stageRows(
    session.manager,
    'in_persons',
    person,
    rows('persons', (read: RowOf<'persons'>) => read),
  );
  await stageRows(
    session.manager,
    'in_leavers',
    person,
    rows('ssda903_oc3', ({ CHILD, DOB }: RowOf<'ssda903_oc3'>) => ({ child: CHILD, dob: DOB, sex: 'U' })),
  );
  for (const table of ['in_header', 'in_persons', 'in_leavers'])
    await session.manager.query(`ANALYZE ${table}`);
}

/** One row each: the extract's word before the return's, but for the sex. */
const people = `
  SELECT coalesce(p.child, h.child) AS child, coalesce(p.id, h.id) AS id,
    coalesce(p.identity, h.identity) AS identity, coalesce(p.dob, h.dob) AS dob,
    coalesce(h.sex, p.sex) AS sex, coalesce(p.ethnicity, h.ethnicity, 'NOBT') AS ethnicity, h.mother,
    p.forename, p.surname, coalesce(p.upn, h.upn) AS upn
  FROM in_persons p
  FULL JOIN in_header h ON h.child = p.child
  UNION ALL
  SELECT l.child, l.id, l.identity, l.dob, l.sex, 'NOBT', NULL, NULL, NULL, NULL
  FROM in_leavers l
  WHERE NOT EXISTS (SELECT 1 FROM in_persons p WHERE p.child = l.child)
    AND NOT EXISTS (SELECT 1 FROM in_header h WHERE h.child = l.child)
`;

/** Brings in who the children are; names apart from the rest. */
export async function bringPeople(session: ImportSession): Promise<void> {
  const { manager, ending, until } = session;
  await stagePeople(session);
  await manager.query(`CREATE TEMP TABLE people ON COMMIT DROP AS ${people}`);
  await manager.query(
    `
      CREATE TEMP TABLE ${stagedFor('child')} ON COMMIT DROP AS
      SELECT id, dob AS date_of_birth, sex, ethnicity, mother, child AS source_id
      FROM people
    `,
  );
  await mergeStaged(manager, {
    table: 'child',
    ending,
    partOfYear: until !== undefined,
    columns: { id: 'uuid', date_of_birth: 'date', sex: 'text', ethnicity: 'text', mother: 'boolean' },
  });
  await manager.query(`
    CREATE TEMP TABLE ${stagedFor('child_identity')} ON COMMIT DROP AS
    SELECT identity AS id, id AS child_id, child AS local_id, forename, surname, upn, child AS source_id
    FROM people
  `);
  await mergeStaged(manager, {
    table: 'child_identity',
    ending,
    partOfYear: until !== undefined,
    columns: {
      id: 'uuid',
      child_id: 'uuid',
      local_id: 'text',
      forename: 'text',
      surname: 'text',
      upn: 'text',
    },
  });
  await manager.query(
    alsoChanged(`
      SELECT c.id AS child_id
      FROM child c
      LEFT JOIN known_child k ON k.child_id = c.id
      WHERE k.child_id IS NULL
        OR (c.date_of_birth, c.sex, c.ethnicity) IS DISTINCT FROM (k.date_of_birth, k.sex, k.ethnicity)
    `),
  );
  await manager.query(
    `DROP TABLE in_header, in_persons, in_leavers, people, ${stagedFor('child')}, ${stagedFor('child_identity')}`,
  );
}
