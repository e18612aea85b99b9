import type { EntityManager } from 'typeorm';
import type { CivilDate, Period } from '@iro/calendar';

export interface Outcome { readonly on: CivilDate; readonly refused: boolean }

/** What this service's duties of one child are worked out from. */
export interface ChildFacts {
  readonly childId: string;
  readonly dateOfBirth: CivilDate;
  readonly periodsOfCare: { readonly from: CivilDate; readonly to: CivilDate | null; readonly startKnown: boolean; readonly shortBreaks: boolean }[];
  readonly placements: { readonly id: string; readonly from: CivilDate; readonly planned: boolean }[];
  readonly carePlansAgreedOn: CivilDate[];
  readonly assessments: (Outcome & { readonly kind: 'INITIAL' | 'REVIEW' })[];
  readonly dentalChecks: Outcome[];
  readonly sdqs: { readonly returnedOn: CivilDate | null; readonly withdrawnOn: CivilDate | null; readonly reason: string | null }[];
  readonly peps: { readonly begunOn: CivilDate; readonly onFileOn: CivilDate | null; readonly reviewedOn: CivilDate | null }[];
}

/** One row per child, each list gathered beside it: the same one statement however many children. */
const text = `
  SELECT k.child_id AS "childId", k.date_of_birth AS "dateOfBirth",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('from', s.from_on, 'to', s.to_on, 'startKnown', coalesce(s.detail -> 'startKnown', 'true') <> 'false', 'shortBreaks', coalesce(s.detail -> 'shortBreaks', 'false') = 'true')), '[]')
     FROM known_spell s WHERE s.child_id = k.child_id AND s.kind = 'PERIOD_OF_CARE') AS "periodsOfCare",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.detail ->> 'placementId', 'from', s.from_on, 'planned', coalesce(s.detail -> 'planned', 'false') = 'true')), '[]')
     FROM known_spell s WHERE s.child_id = k.child_id AND s.kind = 'PLACEMENT') AS placements,
    (SELECT coalesce(jsonb_agg(p.agreed_on), '[]') FROM plan p WHERE p.child_id = k.child_id AND p.kind = 'CARE') AS "carePlansAgreedOn",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', h.kind, 'on', h.assessed_on, 'refused', h.outcome = 'REFUSED')), '[]') FROM health_assessment h WHERE h.child_id = k.child_id) AS assessments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('on', d.checked_on, 'refused', d.outcome = 'REFUSED')), '[]') FROM dental_check d WHERE d.child_id = k.child_id) AS "dentalChecks",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('returnedOn', q.returned_on, 'withdrawnOn', q.withdrawn_on, 'reason', q.reason)), '[]') FROM sdq q WHERE q.child_id = k.child_id) AS sdqs,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('begunOn', p.begun_on, 'onFileOn', p.on_file_on, 'reviewedOn', p.reviewed_on)), '[]') FROM personal_education_plan p WHERE p.child_id = k.child_id) AS peps
  FROM known_child k WHERE k.child_id = ANY($1) ORDER BY k.child_id`;

export const readFacts = (manager: EntityManager, children: readonly string[]): Promise<ChildFacts[]> => manager.query<ChildFacts[]>(text, [children]);

/** The authority's school terms, oldest first. */
export const readTerms = (manager: EntityManager): Promise<(Period & { readonly to: CivilDate })[]> =>
  manager.query('SELECT from_on AS "from", to_on AS "to" FROM school_term ORDER BY from_on');
