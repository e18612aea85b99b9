import type { Child, Period } from './child';
import { homePostcode } from './council';
import { addYears, ageOn, day, uk, type DayNumber } from './day';
import { episodesOf } from './episodes';
import type { Output } from './output';
import { YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';

/** The last day of care, after which the return tells of no child of hers (625). */
const lastDayInCare = ({ period }: Child): DayNumber => period?.end ?? YEAR_END;

/** The child's rows of the return, but for health, leaving care and reviews of which other parts know more. */
export function writeReturn(out: Output, child: Child, random: Random): void {
  const dob = uk(child.dob);
  const mother = child.sex === '2' && child.dob < day('2000-06-01') && random.chance(0.05);
  out.toReturn('Header', {
    CHILD: child.id,
    SEX: child.sex,
    DOB: dob,
    ETHNIC: child.ethnicity,
    UPN: reasonWithoutUpn(child),
    MOTHER: child.sex === '2' ? (mother ? 1 : 0) : '',
    MC_DOB: mother ? uk(Math.min(random.int(YEAR_START - 300, YEAR_START + 100), lastDayInCare(child))) : '',
  });
  if (child.unaccompanied) out.toReturn('UASC', { CHILD: child.id, SEX: child.sex, DOB: dob, DUC: '' });
  for (const period of [child.earlier, child.period]) if (period) writeEpisodes(out, child, period);
  const period = child.period;
  if (!period) return;
  for (const review of period.reviews) {
    if (review.completed >= YEAR_START && review.completed <= YEAR_END) {
      out.toReturn('Reviews', {
        CHILD: child.id,
        DOB: dob,
        REVIEW: uk(review.completed),
        REVIEW_CODE: review.participation,
      });
    }
  }
  writeAdoption(out, child, period, random);
  writeMissing(out, child, period, random);
}

function writeEpisodes(out: Output, child: Child, period: Period): void {
  for (const episode of episodesOf(period)) {
    out.toReturn('Episodes', {
      CHILD: child.id,
      DECOM: uk(episode.from),
      RNE: episode.began,
      LS: episode.status,
      CIN: period.need,
      PLACE: episode.placement.type,
      PLACE_PROVIDER: episode.placement.provider,
      DEC: uk(episode.to),
      REC: episode.ceased,
      REASON_PLACE_CHANGE: episode.reasonForChange,
      HOME_POST: homePostcode(child),
      PL_POST: episode.placement.postcode,
      URN: episode.placement.urn,
    });
  }
}

/** Invented children have no pupil number, only a reason why. */
function reasonWithoutUpn(child: Child): string {
  if (child.dob > day('2010-08-31')) return 'UN1';
  if (child.unaccompanied) return 'UN3';
  return child.route === 'admitted' && child.period !== null && child.period.start > YEAR_END - 8
    ? 'UN4'
    : 'UN5';
}

function writeAdoption(out: Output, child: Child, period: Period, random: Random): void {
  const { adoption } = period;
  if (!adoption) return;
  const dob = uk(child.dob);
  out.toReturn('PlacedAdoption', {
    CHILD: child.id,
    DOB: dob,
    DATE_PLACED: uk(adoption.decided),
    DATE_PLACED_CEASED: uk(adoption.reversed),
    REASON_PLACED_CEASED: adoption.reasonReversed,
  });
  if (child.adoptionPlan !== 'adopted') return;
  const [number, sexes, status] = random.weighted([
    [[2, 'MF', 'L11'], 70],
    [[2, 'FF', 'L2'], 8],
    [[2, 'MM', 'L12'], 7],
    [[1, 'F1', 'L0'], 15],
  ] as const);
  out.toReturn('AD1', {
    CHILD: child.id,
    DOB: dob,
    DATE_INT: uk(adoption.decided),
    DATE_MATCH: uk(adoption.matched),
    FOSTER_CARE: adoption.byCurrentCarer ? 1 : 0,
    NB_ADOPTR: number,
    SEX_ADOPTR: sexes,
    LS_ADOPTR: status,
  });
}

function writeMissing(out: Output, child: Child, period: Period, random: Random): void {
  const from = Math.max(period.start, YEAR_START) + 3;
  const to = Math.min(period.end ?? YEAR_END, YEAR_END) - 6;
  if (to < from || ageOn(child.dob, from) < 12 || !random.chance(0.16)) return;
  let start: DayNumber = random.int(from, to);
  for (let times = random.int(1, 3); times > 0 && start <= to; times--) {
    const end = start + random.int(1, 3);
    out.toReturn('Missing', {
      CHILD: child.id,
      DOB: uk(child.dob),
      MISSING: random.chance(0.7) ? 'M' : 'A',
      MIS_START: uk(start),
      MIS_END: uk(end),
    });
    start = end + random.int(5, 60);
  }
}

/** Looked after on every day of the year that the return asks about health for. */
export const lookedAfterAllYear = (child: Child): boolean =>
  child.period !== null && child.period.start <= YEAR_START && child.period.end === null;

export const turnsInYear = (child: Child, age: number): boolean => {
  const birthday = addYears(child.dob, age);
  return birthday >= YEAR_START && birthday <= YEAR_END;
};
