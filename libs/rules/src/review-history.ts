import type { CivilDate } from '@iro/calendar';
import { belongsTo, byStart, type PeriodOfCare } from './period-of-care';

export type ReviewKind =
  'FIRST' | 'SECOND' | 'SUBSEQUENT' | 'EARLY' | 'ADOPTION' | 'AFTER_DISRUPTION' | 'SHORT_BREAK';

/**
 * A review that has begun. Its place in the sequence follows from its days, not from the kind it was recorded
 * as.
 */
export interface HeldReview {
  readonly id: string;
  readonly kind: ReviewKind;
  /** The day of the first session. */
  readonly startedOn: CivilDate;
  /** The day of the last session; null: not completed. */
  readonly completedOn: CivilDate | null;
  /** Adjourned once. It does not move the due day. */
  readonly adjourned: boolean;
}

export interface AdoptionPlacement {
  readonly from: CivilDate;
  /** The day of the adoption order, the return or the disruption; null: it goes on. */
  readonly to: CivilDate | null;
  /** The day the child came back because the placement broke down; null: it did not. */
  readonly disruptedOn: CivilDate | null;
}

/** All that decides when a child's reviews are due. Lists may be in any order. */
export interface ReviewHistory {
  readonly periodsOfCare: readonly PeriodOfCare[];
  /** All periods are of short breaks only. */
  readonly shortBreakOnly?: boolean;
  /** When the authority may place the child for adoption (placement order or consent). */
  readonly adoptionAuthorities?: readonly { readonly from: CivilDate; readonly to: CivilDate | null }[];
  readonly adoptionPlacements: readonly AdoptionPlacement[];
  readonly reviews: readonly HeldReview[];
}

export type CompletedReview = HeldReview & { readonly completedOn: CivilDate };

/** The completed reviews of a period, oldest first; of several completed on one day the one begun first. */
export function completedIn<R extends HeldReview>(
  period: PeriodOfCare,
  periods: readonly PeriodOfCare[],
  reviews: readonly R[],
): (R & CompletedReview)[] {
  const order = (review: R & CompletedReview) => `${review.completedOn} ${review.startedOn} ${review.id}`;
  return reviews
    .filter(
      (review): review is R & CompletedReview =>
        review.completedOn !== null && belongsTo(period, periods, review.completedOn),
    )
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .filter((review, index, all) => review.completedOn !== all[index - 1]?.completedOn);
}

/**
 * A stretch of a period of care in which one set of intervals holds. It begins after its first day, except
 * the first.
 */
export interface Phase {
  readonly after: 'START' | 'PLACED_FOR_ADOPTION' | 'DISRUPTION' | 'RETURN';
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/**
 * Cuts a period of care at its adoptive placements. What begins on its last day begins no phase: no day of
 * the period would follow.
 */
export function phasesOf(period: PeriodOfCare, placements: readonly AdoptionPlacement[]): Phase[] {
  const phases: Phase[] = [];
  let phase: Phase = { after: 'START', from: period.from, to: null };
  const cut = (after: Phase['after'], on: CivilDate) => {
    phases.push({ ...phase, to: on });
    phase = { after, from: on, to: null };
  };
  for (const placement of byStart(placements)) {
    if (placement.from < phase.from || (period.to !== null && placement.from >= period.to)) continue;
    cut('PLACED_FOR_ADOPTION', placement.from);
    const end = placement.disruptedOn ?? placement.to;
    if (end === null || (period.to !== null && end >= period.to)) break;
    cut(placement.disruptedOn ? 'DISRUPTION' : 'RETURN', end);
  }
  return [...phases, { ...phase, to: period.to }];
}
