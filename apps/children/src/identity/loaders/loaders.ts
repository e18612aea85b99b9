import { columnsOf } from '@iro/database';
import { grouped, possible, single, type Context } from '@iro/subgraph';
import { CaseAllocationEntity } from '../../responsibility/tables/case-allocation.entity';
import { CareProceedingsEntity } from '../../care/tables/care-proceedings.entity';
import { IroAllocationEntity } from '../../responsibility/tables/iro-allocation.entity';
import { LegalStatusEntity } from '../../care/tables/legal-status.entity';
import { MissingEpisodeEntity } from '../../care/tables/missing-episode.entity';
import { PeriodOfCareEntity } from '../../care/tables/period-of-care.entity';
import { PlacementEntity } from '../../care/tables/placement.entity';
import { SocialWorkerVisitEntity } from '../../responsibility/tables/social-worker-visit.entity';
import { VisitAgreementEntity } from '../../responsibility/tables/visit-agreement.entity';
import type { CaseAllocation } from '../../responsibility/types/case-allocation.type';
import type { CareProceedings } from '../../care/types/care-proceedings.type';
import type { Child } from '../types/child.type';
import type { IroAllocation } from '../../responsibility/types/iro-allocation.type';
import type { LegalStatus } from '../../care/types/legal-status.type';
import type { MissingEpisode } from '../../care/types/missing-episode.type';
import type { PeriodOfCare } from '../../care/types/period-of-care.type';
import type { Placement } from '../../care/types/placement.type';
import type { SocialWorkerVisit } from '../../responsibility/types/social-worker-visit.type';
import type { VisitAgreement } from '../../responsibility/types/visit-agreement.type';

/** A child as asked for: who it is, and what it is called where the role may know. */
export interface ChildRow extends Child {
  childId: string;
  version: number;
  dateOfBirth: string;
  sex: string;
  ethnicity: string;
  localId: string | null;
  forename: string | null;
  surname: string | null;
  upn: string | null;
}

/** Who is responsible for a child now. */
interface ResponsibleRow {
  id: string;
  childId: string;
  iroId: string | null;
  teamId: string | null;
  socialWorkerId: string | null;
}

/** In force on the day asked: an end already recorded may lie ahead. */
const inForce = (spell: string): string =>
  `${spell}.from_on <= $2 AND (${spell}.to_on IS NULL OR ${spell}.to_on > $2)`;

/** Names come from behind their own wall: null for a role that may not read them. */
export const childById = (context: Context, id: string): Promise<ChildRow | null> =>
  context
    .loader<string, ChildRow | null>('child', async (ids) =>
      single(
        ids,
        await context.read<ChildRow>(
          {
            name: 'child',
            text: `
              SELECT c.id, c.id AS "childId", c.version, c.date_of_birth AS "dateOfBirth", c.sex,
                c.ethnicity, i.local_id AS "localId", i.forename, i.surname, i.upn
              FROM child c
              LEFT JOIN child_identity i ON i.child_id = c.id
              WHERE c.id = ANY($1)
            `,
            values: [possible(ids)],
          },
          possible(ids),
        ),
      ),
    )
    .load(id);

/** Asked for by itself: most questions about a child are not about who is responsible. */
export const responsibleFor = (context: Context, childId: string): Promise<ResponsibleRow | null> =>
  context
    .loader<string, ResponsibleRow | null>('responsible', async (ids) =>
      single(
        ids,
        await context.read<ResponsibleRow & object>(
          {
            name: 'responsible',
            text: `
              SELECT c.id, c.id AS "childId", a.iro_id AS "iroId", w.team_id AS "teamId",
                w.social_worker_id AS "socialWorkerId"
              FROM child c
              LEFT JOIN LATERAL (
                  SELECT a.iro_id
                  FROM iro_allocation a
                  WHERE a.child_id = c.id AND ${inForce('a')}
                  ORDER BY a.from_on DESC
                  LIMIT 1
                ) a
                ON true
              LEFT JOIN LATERAL (
                  SELECT w.team_id, w.social_worker_id
                  FROM case_allocation w
                  WHERE w.child_id = c.id AND ${inForce('w')}
                  ORDER BY w.from_on DESC
                  LIMIT 1
                ) w
                ON true
              WHERE c.id = ANY($1)
            `,
            values: [possible(ids), context.today],
          },
          possible(ids),
        ),
      ),
    )
    .load(childId);

export type Entity = Parameters<typeof columnsOf>[0];

/** A loader of what a child has of one kind, one statement however many children. */
export const ofChild =
  <Row extends { childId: string }>(name: string, entity: Entity, table: string, order: string) =>
  (context: Context, childId: string): Promise<Row[]> =>
    context
      .loader<string, Row[]>(name, async (ids) =>
        grouped(
          ids,
          await context.read<Row>(
            {
              name,
              text: `
                SELECT ${columnsOf(entity, 't')}
                FROM ${table} t
                WHERE t.child_id = ANY($1)
                ORDER BY ${order}
              `,
              values: [possible(ids)],
            },
            possible(ids),
          ),
          (row) => row.childId,
        ),
      )
      .load(childId);

export const periodsOfChild = ofChild<PeriodOfCare>(
  'periods-of-child',
  PeriodOfCareEntity,
  'period_of_care',
  't.started_on, t.id',
);

const placements = ofChild<Placement>(
  'placements-of-child',
  PlacementEntity,
  'placement',
  't.from_on, t.temporary, t.id',
);
const adoptive = ['A3', 'A4', 'A5', 'A6'];
const knowAdopters: readonly string[] = ['ADOPTION_WORKER', 'SOCIAL_WORKER', 'IRO'];
export const knowsAdopters = ({ reach }: Context): boolean => knowAdopters.includes(reach.role);

/**
 * A child's placements. Who adopters are and where they live is for the adoption worker, the social worker
 * and the IRO alone.
 */
export const placementsOfChild = async (context: Context, childId: string): Promise<Placement[]> =>
  (await placements(context, childId)).map((placement) =>
    !adoptive.includes(placement.type) || knowsAdopters(context)
      ? placement
      : { ...placement, carer: null, placementPostcode: null, urn: null },
  );
export const legalStatusesOfChild = ofChild<LegalStatus>(
  'legal-statuses-of-child',
  LegalStatusEntity,
  'legal_status',
  't.from_on, t.id',
);
export const missingEpisodesOfChild = ofChild<MissingEpisode>(
  'missing-episodes-of-child',
  MissingEpisodeEntity,
  'missing_episode',
  't.started_on, t.id',
);
export const visitsOfChild = ofChild<SocialWorkerVisit>(
  'social-worker-visits-of-child',
  SocialWorkerVisitEntity,
  'social_worker_visit',
  't.visited_on, t.id',
);
export const agreementsOfChild = ofChild<VisitAgreement>(
  'visit-agreements-of-child',
  VisitAgreementEntity,
  'visit_agreement',
  't.agreed_on, t.id',
);
export const casesOfChild = ofChild<CaseAllocation>(
  'case-allocations-of-child',
  CaseAllocationEntity,
  'case_allocation',
  't.from_on, t.id',
);
export const allocationsOfChild = ofChild<IroAllocation>(
  'iro-allocations-of-child',
  IroAllocationEntity,
  'iro_allocation',
  't.from_on, t.id',
);

/** A loader of what concerns one child by its own id, within reach. */
const byId =
  <Row extends { id: string; childId: string }>(name: string, entity: Entity, table: string) =>
  (context: Context, id: string): Promise<Row | null> =>
    context
      .loader<string, Row | null>(name, async (ids) =>
        single(
          ids,
          await context.read<Row>({
            name,
            text: `SELECT ${columnsOf(entity, 't')} FROM ${table} t WHERE t.id = ANY($1)`,
            values: [possible(ids)],
          }),
        ),
      )
      .load(id);

export const allocationById = byId<IroAllocation>('iro-allocation', IroAllocationEntity, 'iro_allocation');
export const caseById = byId<CaseAllocation>('case-allocation', CaseAllocationEntity, 'case_allocation');
export const visitById = byId<SocialWorkerVisit>(
  'social-worker-visit',
  SocialWorkerVisitEntity,
  'social_worker_visit',
);
export const agreementById = byId<VisitAgreement>('visit-agreement', VisitAgreementEntity, 'visit_agreement');

export const proceedingsOfChild = (context: Context, childId: string): Promise<CareProceedings[]> =>
  context
    .loader<string, CareProceedings[]>('proceedings-of-child', async (ids) =>
      grouped(
        ids,
        await context.read<CareProceedings & { childId: string }>({
          name: 'proceedings-of-child',
          text: `
            SELECT c.child_id AS "childId", ${columnsOf(CareProceedingsEntity, 'p')}
            FROM care_proceedings_child c
            JOIN care_proceedings p ON p.id = c.proceedings_id
            WHERE c.child_id = ANY($1)
            ORDER BY p.issued_on, p.id
          `,
          values: [possible(ids)],
        }),
        (row) => row.childId,
      ),
    )
    .load(childId);

export const childrenOfProceedings = (context: Context, id: string): Promise<Child[]> =>
  context
    .loader<string, Child[]>('children-of-proceedings', async (ids) =>
      grouped(
        ids,
        await context.read<{ id: string; childId: string; of: string }>({
          name: 'children-of-proceedings',
          text: `
            SELECT c.child_id AS id, c.child_id AS "childId", c.proceedings_id AS of
            FROM care_proceedings_child c
            WHERE c.proceedings_id = ANY($1)
            ORDER BY c.child_id
          `,
          values: [ids],
        }),
        (row) => row.of,
      ),
    )
    .load(id);
