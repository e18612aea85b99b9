import type { Actor, Cover } from '@iro/access';
import type { CivilDate } from '@iro/calendar';
import type { Ask } from '@iro/subgraph';
import { holdsOn } from '../organisation/loaders/organisation-as-on';

/** Whom a person stands in for on a day: absent IROs, social workers, managers. */
const stoodInFor = `
  SELECT c.kind, c.absent_id AS "absentId"
  FROM absence_cover c
  WHERE c.covered_by_id = ANY($1) AND ${holdsOn('c', '$2')}
`;

/** The manager of the actor's own team or service, and of the directorate where that is the role. */
const ownPerson = `
  SELECT DISTINCT m.person_id AS id
  FROM manager m
  WHERE m.person_id IS NOT NULL
    AND m.role = $1
    AND (m.unit_id = $2 OR $2::uuid IS NULL AND m.unit_id IS NULL)
    AND ${holdsOn('m', '$3')}
`;

/** What absent managers manage. */
const managed = `
  SELECT m.role, m.unit_id AS "unitId"
  FROM manager m
  WHERE m.person_id = ANY($1) AND m.unit_id IS NOT NULL AND ${holdsOn('m', '$2')}
`;

const unitOf = ({ role, team, service }: Actor): string | null | undefined =>
  role === 'TEAM_MANAGER'
    ? team
    : role === 'SERVICE_MANAGER'
      ? service
      : role === 'ASSISTANT_DIRECTOR'
        ? null
        : undefined;

/**
 * The teams and services of managers who are away and for whom this manager stands in; and, of a manager whom
 * an account knows as a person, what else they manage in the same role.
 */
async function managersCover(ask: Ask, actor: Actor, on: CivilDate): Promise<Partial<Cover>> {
  const unit = unitOf(actor);
  if (unit === undefined || (unit === null && actor.role !== 'ASSISTANT_DIRECTOR')) return {};
  const persons = await ask<{ id: string }>({
    name: 'cover-own-person',
    text: ownPerson,
    values: [actor.role, unit, on],
  });
  const absent = await ask<{ kind: string; absentId: string }>({
    name: 'cover-stood-in-for',
    text: stoodInFor,
    values: [persons.map(({ id }) => id), on],
  });
  const managedBy = (people: readonly string[]): Promise<{ role: string; unitId: string }[]> =>
    ask<{ role: string; unitId: string }>({ name: 'cover-managed', text: managed, values: [people, on] });
  const covered = await managedBy(
    absent.filter(({ kind }) => kind === 'MANAGER').map(({ absentId }) => absentId),
  );
  const own =
    actor.account === undefined
      ? []
      : (await managedBy(persons.map(({ id }) => id))).filter(({ role }) => role === actor.role);
  const of = (role: string): string[] =>
    [...covered, ...own].filter((each) => each.role === role).map(({ unitId }) => unitId);
  return { teams: of('TEAM_MANAGER'), services: of('SERVICE_MANAGER') };
}

/** Records opened to an actor in an emergency and still open. */
async function opened(ask: Ask, actor: Actor, now: Date): Promise<string[]> {
  const rows = await ask<{ childId: string }>({
    name: 'cover-opened',
    text: `
      SELECT DISTINCT child_id AS "childId"
      FROM emergency_access
      WHERE actor = $1 AND child_id IS NOT NULL AND expires_at > $2
    `,
    values: [actor.id, now],
  });
  return rows.map((row) => row.childId);
}

/** The children of an auditor's approved cases on a day. */
async function auditedOn(ask: Ask, auditor: string, on: CivilDate): Promise<Partial<Cover>> {
  const rows = await ask<{ childId: string }>({
    name: 'cover-audited',
    text: `
      SELECT child_id AS "childId"
      FROM audit_case
      WHERE auditor = $1 AND closed_on IS NULL AND approved_on <= $2 AND until >= $2
    `,
    values: [auditor, on],
  });
  return { audited: rows.map((row) => row.childId) };
}

/**
 * Whom an actor stands in for on a day and what was opened to them; of an auditor, whose record is theirs to
 * read.
 */
export async function coverOn(ask: Ask, actor: Actor, on: CivilDate, now: Date): Promise<Partial<Cover>> {
  if (actor.role === 'AUDITOR') return auditedOn(ask, actor.id, on);
  const children = await opened(ask, actor, now);
  const who = actor.iro ?? actor.worker;
  if (who === null) return { ...(await managersCover(ask, actor, on)), children };
  const rows = await ask<{ kind: string; absentId: string }>({
    name: 'cover-stood-in-for',
    text: stoodInFor,
    values: [[who], on],
  });
  const of = (kind: string): string[] => rows.filter((row) => row.kind === kind).map((row) => row.absentId);
  return { iros: of('IRO'), workers: of('SOCIAL_WORKER'), children };
}
