import { byId, derivedRows, ofChild, oneOfChildBy } from '@iro/subgraph';
import { holdsOn } from '../../organisation/loaders/organisation-as-on';
import { CaseAllocationEntity } from '../tables/case-allocation.entity';
import { IroAllocationEntity } from '../tables/iro-allocation.entity';
import { SocialWorkerVisitEntity } from '../tables/social-worker-visit.entity';
import { VisitAgreementEntity } from '../tables/visit-agreement.entity';

export const allocationById = byId(IroAllocationEntity);
export const allocationsOfChild = ofChild(IroAllocationEntity, { order: 't.from_on, t.id' });

export const caseById = byId(CaseAllocationEntity);
export const casesOfChild = ofChild(CaseAllocationEntity, { order: 't.from_on, t.id' });

export const visitById = byId(SocialWorkerVisitEntity);
export const visitsOfChild = ofChild(SocialWorkerVisitEntity, { order: 't.visited_on, t.id' });

export const agreementById = byId(VisitAgreementEntity);
export const agreementsOfChild = ofChild(VisitAgreementEntity, { order: 't.agreed_on, t.id' });

/** Who is responsible for a child now. */
interface Responsible {
  childId: string;
  iroId: string | null;
  teamId: string | null;
  socialWorkerId: string | null;
}

/** Asked for by itself: most questions about a child are not about who is responsible. */
export const responsibleFor = oneOfChildBy(
  derivedRows<Responsible>(
    {
      childId: 'c.id',
      iroId: 'a.iro_id',
      teamId: 'w.team_id',
      socialWorkerId: 'w.social_worker_id',
    },
    `
      child c
      LEFT JOIN LATERAL (
          SELECT a.iro_id
          FROM iro_allocation a
          WHERE a.child_id = c.id AND ${holdsOn('a', '$2')}
          ORDER BY a.from_on DESC
          LIMIT 1
        ) a
        ON true
      LEFT JOIN LATERAL (
          SELECT w.team_id, w.social_worker_id
          FROM case_allocation w
          WHERE w.child_id = c.id AND ${holdsOn('w', '$2')}
          ORDER BY w.from_on DESC
          LIMIT 1
        ) w
        ON true
    `,
  ),
  'WHERE c.id = ANY($1)',
);
