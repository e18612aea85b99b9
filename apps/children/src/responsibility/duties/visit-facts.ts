import type { CivilDate } from '@iro/calendar';
import type { PeriodOfCare, VisitHistory } from '@iro/rules';

interface Placed {
  from: CivilDate;
  to: CivilDate | null;
  startKnown: boolean;
  sameCarer: boolean | null;
  type: string;
  planned: boolean | null;
  meantToLastTo18: boolean | null;
}
interface Ordered {
  from: CivilDate;
  to: CivilDate | null;
  interim: boolean;
}

/** What is stored that the rules on social workers' visits ask for. */
export interface VisitFacts {
  placements: Placed[] | null;
  careOrders: Ordered[] | null;
  visits: CivilDate[] | null;
  agreements: { from: CivilDate; to: CivilDate | null }[] | null;
}

/** Columns of a query over `known_child k`. */
export const visitFacts = `
  (
      SELECT jsonb_agg(
          jsonb_build_object(
            'from', p.from_on, 'to', p.to_on, 'startKnown', p.start_known, 'sameCarer', p.same_carer,
            'type', p.type, 'planned', p.planned, 'meantToLastTo18', p.meant_to_last_to18
          )
          ORDER BY p.from_on
        )
      FROM placement p
      WHERE p.child_id = k.child_id AND NOT p.temporary
    ) AS placements,
  (
      SELECT jsonb_agg(
          jsonb_build_object('from', l.from_on, 'to', l.to_on, 'interim', l.status = 'C1')
          ORDER BY l.from_on
        )
      FROM legal_status l
      WHERE l.child_id = k.child_id AND l.status IN ('C1', 'C2')
    ) AS "careOrders",
  (
      SELECT jsonb_agg(v.visited_on ORDER BY v.visited_on)
      FROM social_worker_visit v
      WHERE v.child_id = k.child_id AND v.seen
    ) AS visits,
  (
      SELECT jsonb_agg(jsonb_build_object('from', g.agreed_on, 'to', g.ended_on) ORDER BY g.agreed_on)
      FROM visit_agreement g
      WHERE g.child_id = k.child_id
    ) AS agreements
`;

/** Long-term foster placements, with relatives or others. */
const longTerm = ['U1', 'U4'];

/**
 * The child's facts as the rules on visits take them. A move to a parent that was planned is read as assessed
 * beforehand, one that was not as not; a carer's temporary approval and first reviews are not kept here, so
 * that the first is read as none and the second as held on the last day in time.
 */
export function toVisits(
  periodsOfCare: readonly PeriodOfCare[],
  { placements, careOrders, visits, agreements }: VisitFacts,
): VisitHistory {
  return {
    periodsOfCare,
    placements: (placements ?? []).map(({ type, planned, sameCarer, ...placed }) => ({
      ...placed,
      sameCarer: sameCarer === true,
      withParent: type === 'P1',
      assessed: planned,
      temporaryApproval: false,
      longTermFoster: longTerm.includes(type),
    })),
    careOrders: careOrders ?? [],
    visitsOn: visits ?? [],
    agreements: agreements ?? [],
    firstReviewsOn: [],
  };
}
