import { ageOn, reportingYear, type CivilDate } from '@iro/calendar';
import type { AdoptionPlacement, AroundReviewHistory, PermanenceHistory, ReviewWithRecord } from '@iro/rules';
import type { Facts, ReviewFact, SpellFact } from './review-facts';

const placedForAdoption = new Set(['A3', 'A4', 'A5', 'A6']);
const day = (text: string): CivilDate => text as CivilDate;
const dayOrNull = (text: string | null): CivilDate | null => text as CivilDate | null;

/** A child's facts as the rules on reviews ask for them. */
export function reviewHistoryOf(facts: Facts): AroundReviewHistory & PermanenceHistory {
  const periods = facts.spells.filter((spell) => spell.kind === 'PERIOD_OF_CARE');
  const missing = periods.flatMap((period) => reviewsMissingBefore(period, facts.reviews) ?? []);
  const toldFrom = ({ fromOn, toOn }: { fromOn: string; toOn: string | null }): boolean =>
    !missing.some(
      (before) => fromOn < before.on && (toOn === null || toOn >= before.on) && fromOn >= before.from,
    );
  const talks = facts.privateTalks ?? [];
  const authorities = joined(facts.spells.filter((spell) => spell.kind === 'LEGAL_STATUS'));
  return {
    periodsOfCare: periods.map((period) => ({
      from: day(period.fromOn),
      to: dayOrNull(period.toOn),
      startKnown: period.detail.startKnown !== false && toldFrom(period),
      shortBreaks: period.detail.shortBreaks === true,
    })),
    adoptionAuthorities: authorities
      .filter(toldFrom)
      .map((spell) => ({ from: day(spell.fromOn), to: dayOrNull(spell.toOn) })),
    adoptionPlacements: adoptionPlacements(facts.spells, periods).filter((placement) =>
      toldFrom({ fromOn: placement.from, toOn: placement.to }),
    ),
    reviews: facts.reviews.map(heldReview),
    spokenToInPrivateOn: [
      ...facts.visits.filter((visit) => visit.alone === true).map((visit) => day(visit.visitedOn)),
      ...talks.filter(({ outcome }) => outcome === 'SPOKEN_TO').map(({ onDay }) => day(onDay)),
    ],
    notSpokenTo: talks
      .filter(({ outcome }) => outcome !== 'SPOKEN_TO')
      .map(({ onDay, outcome }) => ({ on: day(onDay), reason: outcome })),
    permanencePlansAgreedOn: (facts.permanencePlans ?? []).map(({ agreedOn }) => day(agreedOn)),
    iroVisitsOn: facts.visits.map((visit) => day(visit.visitedOn)),
    planned: (facts.planned ?? []).map((review) => ({
      id: review.id,
      plannedFor: day(review.plannedFor),
      plannedOn: day(review.plannedOn),
      childConsultedOn: dayOrNull(review.childConsultedOn),
      invitationsSentOn: dayOrNull(review.invitationsSentOn),
      papersReceivedOn: dayOrNull(review.papersReceivedOn),
      begunOn: dayOrNull(review.begunOn),
      tooYoungToAsk: ageOn(day(review.dateOfBirth), day(review.plannedFor)) < 4,
      endedOn: dayOrNull(review.endedOn),
    })),
    midwayChecksOn: facts.discussions.map((discussion) => day(discussion.heldOn)),
  };
}

/**
 * The first review on record of a period, when there must have been earlier ones: the return tells of its own
 * year only, and a second or later review was not the first. Whatever began before it has no due day that
 * could be worked out.
 */
function reviewsMissingBefore(
  period: SpellFact,
  reviews: readonly ReviewFact[],
): { from: string; on: string } | null {
  const first = reviews.find(
    ({ completedOn }) =>
      completedOn !== null &&
      completedOn >= period.fromOn &&
      (period.toOn === null || completedOn <= period.toOn),
  );
  if (first === undefined || first.completedOn === null || first.keptHere) return null;
  const toldSince =
    first.kind === null && first.importedYear !== null
      ? reportingYear(first.importedYear).from
      : period.fromOn;
  return period.fromOn < toldSince || first.kind === 'SECOND' || first.kind === 'SUBSEQUENT'
    ? { from: period.fromOn, on: first.completedOn }
    : null;
}

/**
 * Where the return alone tells of a review, its start is taken as the day it was completed; `childDuties`
 * makes no row of that.
 */
function heldReview(review: ReviewFact): ReviewWithRecord {
  return {
    id: review.id,
    kind: (review.kind ?? 'SUBSEQUENT') as ReviewWithRecord['kind'],
    startedOn: day(review.startedOn ?? review.completedOn ?? ''),
    completedOn: dayOrNull(review.completedOn),
    adjourned: review.adjourned,
    decisionsIssuedOn: dayOrNull(review.decisionsIssuedOn),
    recordWrittenOn: dayOrNull(review.writtenOn),
    recordDistributedOn: dayOrNull(review.distributedOn),
    managersRespondedOn: dayOrNull(review.managersRespondedOn),
    carePlanUpdatedOn: dayOrNull(review.carePlanUpdatedOn),
  };
}

/**
 * An adoptive placement that ends in another placement has broken down; one that ends with the period of care
 * ended in the order.
 */
function adoptionPlacements(
  spells: readonly SpellFact[],
  periods: readonly SpellFact[],
): AdoptionPlacement[] {
  const lasting = spells.filter((spell) => spell.kind === 'PLACEMENT' && spell.detail.temporary !== true);
  return joined(lasting.filter((spell) => placedForAdoption.has(spell.value))).map(({ fromOn, toOn }) => {
    const period = periods.find(
      (each) => each.fromOn <= fromOn && (each.toOn === null || fromOn < each.toOn),
    );
    const goesOn = toOn !== null && (period === undefined || period.toOn === null || toOn < period.toOn);
    const movedOn =
      goesOn && lasting.some((spell) => spell.fromOn >= toOn && !placedForAdoption.has(spell.value));
    return { from: day(fromOn), to: dayOrNull(toOn), disruptedOn: movedOn ? day(toOn) : null };
  });
}

/** Spells that follow one another without a gap, as one. */
function joined(spells: readonly SpellFact[]): { fromOn: string; toOn: string | null }[] {
  const whole: { fromOn: string; toOn: string | null }[] = [];
  for (const { fromOn, toOn } of [...spells].sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1))) {
    const last = whole.at(-1);
    if (last !== undefined && (last.toOn === null || last.toOn >= fromOn))
      last.toOn = last.toOn === null || toOn === null ? null : last.toOn > toOn ? last.toOn : toOn;
    else whole.push({ fromOn, toOn });
  }
  return whole;
}
