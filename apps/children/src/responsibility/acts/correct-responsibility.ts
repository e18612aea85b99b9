import type { EntityManager } from 'typeorm';
import { Refused, check, correctable, correction } from '@iro/subgraph';
import { agreementById, allocationById, caseById, visitById } from '../loaders/responsibility-loaders';
import { CaseAllocationEntity } from '../tables/case-allocation.entity';
import { IroAllocationEntity } from '../tables/iro-allocation.entity';
import { SocialWorkerVisitEntity } from '../tables/social-worker-visit.entity';
import { VisitAgreementEntity } from '../tables/visit-agreement.entity';
import { CaseAllocation } from '../types/case-allocation.type';
import { IroAllocation } from '../types/iro-allocation.type';
import { SocialWorkerVisit } from '../types/social-worker-visit.type';
import { VisitAgreement } from '../types/visit-agreement.type';
import { checkTeamOpen, teamOfWorkerOn } from '../../organisation/checks/organisation-checks';
import { checkVisit } from '../checks/visit';

async function checkIro(manager: EntityManager, row: IroAllocationEntity): Promise<void> {
  check.order(row.fromOn, row.toOn, 'An allocation cannot end before it begins.');
  const [iro] = await manager.query<unknown[]>(
    'SELECT 1 FROM iro WHERE id = $1 AND in_post_from <= $2 AND (in_post_to IS NULL OR in_post_to > $2)',
    [row.iroId, row.fromOn],
  );
  if (iro === undefined)
    throw new Refused(
      'IRO_NOT_IN_POST',
      'That IRO is not in post on that day. Choose another IRO, or a day on which they are.',
    );
}

async function checkCase(manager: EntityManager, row: CaseAllocationEntity): Promise<void> {
  const { teamId: team, socialWorkerId: worker, fromOn: from, toOn: to } = row;
  check.order(from, to, 'An allocation cannot end before it begins.');
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
    [row.childId, row.id, from, to],
  );
  if (other !== undefined)
    throw new Refused(
      'ALLOCATED_TWICE',
      'Another allocation of the case covers some of these days. Correct that one first.',
    );
}

/** Puts right what is on record of an allocation of an IRO. */
export const CorrectIroAllocation = correction({
  act: 'CORRECT_IRO_ALLOCATION',
  entity: IroAllocationEntity,
  type: () => IroAllocation,
  load: allocationById,
  check: checkIro,
  fields: {
    iroId: correctable.id('The IRO who was responsible.'),
    fromOn: correctable.day('First day.'),
    toOn: correctable.day('The first day after it; null while it lasts.'),
  },
});

/** Puts right what is on record of an allocation of a case. */
export const CorrectCaseAllocation = correction({
  act: 'CORRECT_CASE_ALLOCATION',
  entity: CaseAllocationEntity,
  type: () => CaseAllocation,
  load: caseById,
  check: checkCase,
  fields: {
    socialWorkerId: correctable.id('The social worker; null while the team held it without one.'),
    teamId: correctable.id('The team.'),
    fromOn: correctable.day('First day.'),
    toOn: correctable.day('The first day after it; null while it lasts.'),
  },
});

/** Puts right what is on record of a visit by the social worker. */
export const CorrectSocialWorkerVisit = correction({
  act: 'CORRECT_SOCIAL_WORKER_VISIT',
  entity: SocialWorkerVisitEntity,
  type: () => SocialWorkerVisit,
  load: visitById,
  fields: {
    visitedOn: correctable.day('The day of the visit.'),
    seen: correctable.yesNo('Whether the child was seen.'),
    seenAlone: correctable.yesNo('Whether the child was seen alone; null when not recorded.'),
    recordWrittenOn: correctable.day('The day the record was written; null while it is not.'),
  },
  check: (_manager, row, { today }) =>
    checkVisit(
      {
        visitedOn: row.visitedOn,
        seen: row.seen,
        seenAlone: row.seenAlone,
        recordWrittenOn: row.recordWrittenOn,
      },
      today,
    ),
});

/** Puts right what is on record of an agreement to fewer visits. */
export const CorrectVisitAgreement = correction({
  act: 'CORRECT_VISIT_AGREEMENT',
  entity: VisitAgreementEntity,
  type: () => VisitAgreement,
  load: agreementById,
  fields: {
    agreedOn: correctable.day('The day the child agreed.'),
    endedOn: correctable.day('The day the child took it back; null while it stands.'),
  },
  check: (_manager, row, { today }) => {
    check.notAhead(today, 'An agreement', row.agreedOn);
    check.order(row.agreedOn, row.endedOn, 'An agreement cannot end before it was made.');
  },
});
