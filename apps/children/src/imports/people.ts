import { mergeRows } from '@iro/database';
import type { RowOf } from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';
import { childOf } from '@iro/subgraph';

interface Person { dob: string; sex: string; ethnicity: string | null; mother: boolean | null; forename: string | null; surname: string | null; upn: string | null }

const sexes: Readonly<Record<string, string>> = { 1: 'M', 2: 'F' };

/** Everybody of the folder: the return's children and the extract's persons, who may be the same. */
async function peopleOf(session: ImportSession): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>();
  for await (const read of session.rows('ssda903_header')) {
    const { CHILD, DOB, SEX, ETHNIC, UPN, MOTHER } = read as unknown as RowOf<'ssda903_header'>;
    people.set(CHILD, { dob: DOB, sex: sexes[SEX] ?? SEX, ethnicity: ETHNIC, mother: MOTHER === null ? null : MOTHER === '1', forename: null, surname: null, upn: UPN });
  }
  for await (const read of session.rows('persons')) {
    const { child, dob, sex, ethnicity, forename, surname, upn } = read as unknown as RowOf<'persons'>;
    const known = people.get(child);
    people.set(child, { dob, sex: known?.sex ?? sex, ethnicity: ethnicity ?? known?.ethnicity ?? null, mother: known?.mother ?? null, forename, surname, upn: upn ?? known?.upn ?? null });
  }
  for await (const read of session.rows('ssda903_oc3')) {
    const { CHILD, DOB } = read as unknown as RowOf<'ssda903_oc3'>;
    if (!people.has(CHILD)) people.set(CHILD, { dob: DOB, sex: 'U', ethnicity: null, mother: null, forename: null, surname: null, upn: null });
  }
  return people;
}

/** Brings in who the children are; names apart from the rest. @returns the children whose records changed */
export async function bringPeople(session: ImportSession): Promise<ReadonlySet<string>> {
  const people = await peopleOf(session);
  const rows = function* (make: (child: string, id: string, person: Person) => object): Generator<object> {
    for (const [child, person] of people) yield make(child, childOf(session, child), person);
  };
  const changed = new Set<string>();
  await mergeRows(session.manager, {
    table: 'child', ending: session.ending, columns: { id: 'uuid', date_of_birth: 'date', sex: 'text', ethnicity: 'text', mother: 'boolean' },
    rows: rows((child, id, person) => ({ id, source_id: child, date_of_birth: person.dob, sex: person.sex, ethnicity: person.ethnicity ?? 'NOBT', mother: person.mother })),
  });
  const identities = await mergeRows(session.manager, {
    table: 'child_identity', ending: session.ending, columns: { id: 'uuid', child_id: 'uuid', local_id: 'text', forename: 'text', surname: 'text', upn: 'text' },
    rows: rows((child, id, person) => ({ id: session.idOf('child_identity', child), source_id: child, child_id: id, local_id: child, forename: person.forename, surname: person.surname, upn: person.upn })),
  });
  for (const child of identities.changed) changed.add(child);
  const differing = await session.manager.query<{ id: string }[]>(
    `SELECT c.id FROM child c LEFT JOIN known_child k ON k.child_id = c.id
     WHERE k.child_id IS NULL OR (c.date_of_birth, c.sex, c.ethnicity) IS DISTINCT FROM (k.date_of_birth, k.sex, k.ethnicity)`);
  for (const { id } of differing) changed.add(id);
  return changed;
}
