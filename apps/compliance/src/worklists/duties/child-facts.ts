import type { EntityManager } from 'typeorm';
import type { CivilDate, Period } from '@iro/calendar';
import { derivedRows, readRows, rowsOf } from '@iro/subgraph';
import { SchoolTermEntity } from '../../education/tables/school-term.entity';

export interface Outcome {
  readonly on: CivilDate;
  readonly refused: boolean;
}

/** Where a record comes from. */
export interface Kept {
  /**
   * True: a folder brought it, so that the folder speaks of such things for this child.
   */ readonly imported: boolean;
}

/** What this service's duties of one child are worked out from. */
export interface ChildFacts {
  readonly childId: string;
  readonly dateOfBirth: CivilDate;
  readonly periodsOfCare: {
    readonly from: CivilDate;
    readonly to: CivilDate | null;
    readonly startKnown: boolean;
    readonly shortBreaks: boolean;
    readonly importedYear?: number | null;
  }[];
  readonly placements: {
    readonly id: string;
    readonly from: CivilDate;
    readonly to?: CivilDate | null;
    readonly planned: boolean;
    readonly temporary?: boolean;
    readonly startKnown?: boolean;
    readonly importedYear?: number | null;
  }[];
  /** Spells as a relevant or former relevant leaver. */
  readonly leaver: Period[];
  readonly carePlansAgreedOn: CivilDate[];
  readonly placementPlans: (Kept & { readonly placement: string | null; readonly agreedOn: CivilDate })[];
  readonly pathwayPlans: (Kept & {
    readonly agreedOn: CivilDate;
    readonly endedOn: CivilDate | null;
    readonly reviewsKnownFrom: CivilDate | null;
  })[];
  readonly pathwayReviewedOn: CivilDate[];
  readonly pathwayAssessments: (Kept & { readonly on: CivilDate })[];
  readonly assessments: (Outcome & { readonly kind: 'INITIAL' | 'REVIEW' })[];
  readonly dentalChecks: Outcome[];
  readonly sdqs: {
    readonly returnedOn: CivilDate | null;
    readonly withdrawnOn: CivilDate | null;
    readonly reason: string | null;
  }[];
  readonly peps: {
    readonly begunOn: CivilDate;
    readonly onFileOn: CivilDate | null;
    readonly reviewedOn: CivilDate | null;
  }[];
  readonly pepReviewedOn: CivilDate[];
}

/** One row per child, each list gathered beside it: the same one statement however many children. */
const facts = derivedRows<ChildFacts>(
  {
    childId: 'k.child_id',
    dateOfBirth: 'k.date_of_birth',
    periodsOfCare: `
      (
          SELECT coalesce(
              jsonb_agg(
                  jsonb_build_object(
                    'from', s.from_on, 'to', s.to_on, 'startKnown',
                    coalesce(s.detail -> 'startKnown', 'true') <> 'false', 'shortBreaks',
                    coalesce(s.detail -> 'shortBreaks', 'false') = 'true', 'importedYear',
                    s.detail -> 'importedYear'
                  )
                ),
              '[]'
            )
          FROM known_spell s
          WHERE s.child_id = k.child_id AND s.kind = 'PERIOD_OF_CARE'
        )
    `,
    placements: `
      (
          SELECT coalesce(
              jsonb_agg(
                  jsonb_build_object(
                    'id', s.detail ->> 'placementId', 'from', s.from_on, 'to', s.to_on, 'planned',
                    coalesce(s.detail -> 'planned', 'false') = 'true', 'temporary',
                    coalesce(s.detail -> 'temporary', 'false') = 'true', 'startKnown',
                    coalesce(s.detail -> 'startKnown', 'true') <> 'false', 'importedYear',
                    s.detail -> 'importedYear'
                  )
                ),
              '[]'
            )
          FROM known_spell s
          WHERE s.child_id = k.child_id AND s.kind = 'PLACEMENT'
        )
    `,
    leaver: `
      (
          SELECT coalesce(jsonb_agg(jsonb_build_object('from', s.from_on, 'to', s.to_on)), '[]')
          FROM known_spell s
          WHERE s.child_id = k.child_id
            AND s.kind = 'LEAVER'
            AND s.value IN ('RELEVANT', 'FORMER_RELEVANT')
        )
    `,
    carePlansAgreedOn: `
      (
          SELECT coalesce(jsonb_agg(p.agreed_on), '[]')
          FROM plan p
          WHERE p.child_id = k.child_id AND p.kind = 'CARE'
        )
    `,
    placementPlans: `
      (
          SELECT coalesce(
              jsonb_agg(
                  jsonb_build_object(
                    'placement', p.placement_id, 'agreedOn', p.agreed_on, 'imported',
                    p.source_id IS NOT NULL
                  )
                ),
              '[]'
            )
          FROM plan p
          WHERE p.child_id = k.child_id AND p.kind = 'PLACEMENT'
        )
    `,
    pathwayPlans: `
      (
          SELECT coalesce(
              jsonb_agg(
                  jsonb_build_object(
                    'agreedOn', p.agreed_on, 'endedOn', p.ended_on, 'reviewsKnownFrom',
                    p.reviews_known_from, 'imported', p.source_id IS NOT NULL
                  )
                ),
              '[]'
            )
          FROM plan p
          WHERE p.child_id = k.child_id AND p.kind = 'PATHWAY'
        )
    `,
    pathwayReviewedOn: `
      (
          SELECT coalesce(jsonb_agg(r.reviewed_on), '[]') FROM plan_review r WHERE r.child_id = k.child_id
        )
    `,
    pathwayAssessments: `
      (
          SELECT coalesce(
              jsonb_agg(jsonb_build_object('on', a.completed_on, 'imported', a.source_id IS NOT NULL)),
              '[]'
            )
          FROM pathway_assessment a
          WHERE a.child_id = k.child_id
        )
    `,
    assessments: `
      (
          SELECT coalesce(
              jsonb_agg(
                  jsonb_build_object(
                    'kind', h.kind, 'on', h.assessed_on, 'refused', h.outcome = 'REFUSED'
                  )
                ),
              '[]'
            )
          FROM health_assessment h
          WHERE h.child_id = k.child_id
        )
    `,
    dentalChecks: `
      (
          SELECT coalesce(
              jsonb_agg(jsonb_build_object('on', d.checked_on, 'refused', d.outcome = 'REFUSED')), '[]'
            )
          FROM dental_check d
          WHERE d.child_id = k.child_id
        )
    `,
    sdqs: `
      (
          SELECT coalesce(
              jsonb_agg(
                  jsonb_build_object(
                    'returnedOn', q.returned_on, 'withdrawnOn', q.withdrawn_on, 'reason', q.reason
                  )
                ),
              '[]'
            )
          FROM sdq q
          WHERE q.child_id = k.child_id
        )
    `,
    peps: `
      (
          SELECT coalesce(
              jsonb_agg(
                  jsonb_build_object(
                    'begunOn', p.begun_on, 'onFileOn', p.on_file_on, 'reviewedOn', p.reviewed_on
                  )
                ),
              '[]'
            )
          FROM personal_education_plan p
          WHERE p.child_id = k.child_id
        )
    `,
    pepReviewedOn: `
      (
          SELECT coalesce(jsonb_agg(r.reviewed_on), '[]') FROM pep_review r WHERE r.child_id = k.child_id
        )
    `,
  },
  'known_child k',
);

export const readFacts = (manager: EntityManager, children: readonly string[]): Promise<ChildFacts[]> =>
  readRows(manager, facts, 'WHERE k.child_id = ANY($1) ORDER BY k.child_id', [children]);

export type Term = Period & { readonly to: CivilDate };

const terms = rowsOf(SchoolTermEntity, ['id']).derive<Term>({ from: 't.from_on', to: 't.to_on' });

/** The authority's school terms, oldest first. */
export const readTerms = (manager: EntityManager): Promise<(Term & { readonly id: string })[]> =>
  readRows(manager, terms, 'ORDER BY t.from_on');
