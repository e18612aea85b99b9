import { ID } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { DateScalar, Refused, checkNotAhead, checkOrder, correction, type Columns } from '@iro/subgraph';
import { agreementById, allocationById, caseById, visitById } from '../../identity/loaders/loaders';
import { CaseAllocation } from '../types/case-allocation.type';
import { IroAllocation } from '../types/iro-allocation.type';
import { SocialWorkerVisit } from '../types/social-worker-visit.type';
import { VisitAgreement } from '../types/visit-agreement.type';
import { checkTeamOpen, teamOfWorkerOn } from '../../organisation/checks/organisation-checks';
import { checkVisit } from './record-social-worker-visit';

const day = (description: string, needed = true) => ({ type: () => DateScalar, description, needed });

async function checkIro(manager: EntityManager, row: Columns): Promise<void> {
  checkOrder(
    row['from_on'] as string,
    row['to_on'] as string | null,
    'An allocation cannot end before it begins.',
  );
  const [iro] = await manager.query<unknown[]>(
    'SELECT 1 FROM iro WHERE id = $1 AND in_post_from <= $2 AND (in_post_to IS NULL OR in_post_to > $2)',
    [row['iro_id'], row['from_on']],
  );
  if (iro === undefined)
    throw new Refused(
      'IRO_NOT_IN_POST',
      'That IRO is not in post on that day. Choose another IRO, or a day on which they are.',
    );
}

async function checkCase(manager: EntityManager, row: Columns & { id: string }): Promise<void> {
  const [team, worker, from, to] = [
    String(row['team_id']),
    row['social_worker_id'] as string | null,
    String(row['from_on']),
    row['to_on'] as string | null,
  ];
  checkOrder(from, to, 'An allocation cannot end before it begins.');
  await checkTeamOpen(manager, team, from);
  if (worker !== null && (await teamOfWorkerOn(manager, worker, from)) !== team)
    throw new Refused(
      'WORKER_IN_OTHER_TEAM',
      'The social worker is in another team on that day. Name that team, or no social worker.',
    );
  const [other] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM case_allocation
      WHERE child_id = $1
        AND id <> $2
        AND from_on < coalesce($4, 'infinity'::date)
        AND (to_on IS NULL OR to_on > $3)
    `,
    [row['child_id'], row.id, from, to],
  );
  if (other !== undefined)
    throw new Refused(
      'ALLOCATED_TWICE',
      'Another allocation of the case covers some of these days. Correct that one first.',
    );
}

/** Acts that put right who was responsible for a child, and how the child was visited. */
export const responsibilityCorrections = [
  correction({
    name: 'correctIroAllocation',
    act: 'CORRECT_IRO_ALLOCATION',
    what: 'allocation of an IRO',
    table: 'iro_allocation',
    type: () => IroAllocation,
    load: allocationById,
    check: checkIro,
    fields: {
      iroId: { type: () => ID, description: 'The IRO who was responsible.', needed: true },
      fromOn: day('First day.'),
      toOn: day('The first day after it; null while it lasts.', false),
    },
  }),
  correction({
    name: 'correctCaseAllocation',
    act: 'CORRECT_CASE_ALLOCATION',
    what: 'allocation of a case',
    table: 'case_allocation',
    type: () => CaseAllocation,
    load: caseById,
    check: checkCase,
    fields: {
      socialWorkerId: {
        type: () => ID,
        description: 'The social worker; null while the team held it without one.',
      },
      teamId: { type: () => ID, description: 'The team.', needed: true },
      fromOn: day('First day.'),
      toOn: day('The first day after it; null while it lasts.', false),
    },
  }),
  correction({
    name: 'correctSocialWorkerVisit',
    act: 'CORRECT_SOCIAL_WORKER_VISIT',
    what: 'visit by the social worker',
    table: 'social_worker_visit',
    type: () => SocialWorkerVisit,
    load: visitById,
    fields: {
      visitedOn: day('The day of the visit.'),
      seen: { type: () => Boolean, description: 'Whether the child was seen.', needed: true },
      seenAlone: {
        type: () => Boolean,
        description: 'Whether the child was seen alone; null when not recorded.',
      },
      recordWrittenOn: day('The day the record was written; null while it is not.', false),
    },
    check: (_manager, row, { today }) =>
      checkVisit(
        {
          visitedOn: String(row['visited_on']),
          seen: row['seen'] === true,
          seenAlone: row['seen_alone'] as boolean | null,
          recordWrittenOn: row['record_written_on'] as string | null,
        },
        today,
      ),
  }),
  correction({
    name: 'correctVisitAgreement',
    act: 'CORRECT_VISIT_AGREEMENT',
    what: 'agreement to fewer visits',
    table: 'visit_agreement',
    type: () => VisitAgreement,
    load: agreementById,
    fields: {
      agreedOn: day('The day the child agreed.'),
      endedOn: day('The day the child took it back; null while it stands.', false),
    },
    check: (_manager, row, { today }) => {
      checkNotAhead(today, 'An agreement', row['agreed_on'] as string);
      checkOrder(
        row['agreed_on'] as string,
        row['ended_on'] as string | null,
        'An agreement cannot end before it was made.',
      );
    },
  }),
];
