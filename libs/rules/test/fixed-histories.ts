import { addDays, civilDate, type CivilDate, type Period } from '@iro/calendar';
import type { AdoptionPlacement, LeaverStatus, PeriodOfCare, ReviewKind, ReviewWithRecord } from '@iro/rules';

/** Numbers that look like chance and are the same for ever, whatever library or engine. */
export class Chance {
  constructor(private state: number) {}
  /** From 0 up to and not including `below`. */
  below(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * below);
  }
  often(): boolean {
    return this.below(4) > 0;
  }
  seldom(): boolean {
    return this.below(4) === 0;
  }
  one<T>(of: readonly [T, ...T[]]): T {
    return of[this.below(of.length)] ?? of[0];
  }
  /** Up to `most` of them. */
  some<T>(most: number, make: (n: number) => T): T[] {
    return Array.from({ length: this.below(most + 1) }, (_, n) => make(n));
  }
  maybe<T>(make: () => T): T | null {
    return this.seldom() ? null : make();
  }
}

/** Since when records are kept of a child: before and after the rules that came in force in the years between. */
const since = [civilDate('2011-01-03'), civilDate('2013-01-01'), civilDate('2020-01-01')] as const;
const years = 365 * 6;

/** Days and periods within the years of which records are kept. */
class Days {
  readonly records: CivilDate;
  constructor(private readonly chance: Chance) {
    this.records = chance.one(since);
  }
  any(): CivilDate {
    return addDays(this.records, this.chance.below(years));
  }
  several(most: number): CivilDate[] {
    return this.chance.some(most, () => this.any());
  }
  /** Less than `most` days after. */
  after(on: CivilDate, most: number): CivilDate {
    return addDays(on, this.chance.below(most));
  }
  period(): Period {
    const from = this.any();
    return { from, to: this.chance.maybe(() => this.after(from, 900)) };
  }
}

function periodsOfCare(chance: Chance, days: Days): PeriodOfCare[] {
  const periods: PeriodOfCare[] = [];
  for (let from = days.after(days.records, 700), left = chance.below(3); left >= 0; left -= 1) {
    const to = chance.often() ? addDays(from, 1 + chance.below(800)) : null;
    periods.push({ from, to, startKnown: chance.often(), shortBreaks: chance.below(8) === 0 });
    if (to === null) break;
    from = days.after(to, 200);
  }
  return periods;
}

const kinds: readonly [ReviewKind, ...ReviewKind[]] = [
  'FIRST',
  'SECOND',
  'SUBSEQUENT',
  'EARLY',
  'ADOPTION',
  'AFTER_DISRUPTION',
  'SHORT_BREAK',
];

function reviewsFrom(start: CivilDate, chance: Chance, days: Days): ReviewWithRecord[] {
  let held = start;
  return chance.some(7, (n) => {
    held = addDays(held, 10 + chance.below(190));
    const startedOn = held;
    const completedOn = chance.maybe(() => days.after(startedOn, 20));
    const soon = (most: number): CivilDate | null =>
      completedOn === null ? null : chance.maybe(() => days.after(completedOn, most));
    return {
      id: `review ${n}`,
      kind: n < 3 ? (kinds[n] ?? 'EARLY') : chance.one(kinds),
      startedOn,
      completedOn,
      adjourned: chance.seldom(),
      decisionsIssuedOn: soon(10),
      managersRespondedOn: soon(12),
      carePlanUpdatedOn: soon(25),
      recordWrittenOn: soon(25),
      recordDistributedOn: soon(35),
    };
  });
}

/** A placement for adoption, in one history of four: it ends by an order, breaks down, or goes on. */
function adoption(start: CivilDate, chance: Chance, days: Days): AdoptionPlacement[] {
  if (!chance.seldom()) return [];
  const from = days.after(start, 500);
  const to = chance.maybe(() => addDays(from, 1 + chance.below(300)));
  return [{ from, to, disruptedOn: to !== null && chance.often() ? to : null }];
}

const ofReviews = (start: CivilDate, chance: Chance, days: Days) => ({
  shortBreakOnly: chance.below(10) === 0,
  adoptionAuthorities: chance.some(1, () => days.period()),
  adoptionPlacements: adoption(start, chance, days),
  reviews: reviewsFrom(start, chance, days),
  planned: chance.some(2, (n) => {
    const plannedFor = days.any();
    return {
      id: `planned ${n}`,
      plannedFor,
      plannedOn: addDays(plannedFor, -chance.below(60)),
      childConsultedOn: chance.maybe(() => addDays(plannedFor, -chance.below(20))),
      tooYoungToAsk: chance.seldom(),
      invitationsSentOn: chance.maybe(() => addDays(plannedFor, -chance.below(25))),
      papersReceivedOn: chance.maybe(() => addDays(plannedFor, 2 - chance.below(12))),
      begunOn: chance.seldom() ? days.after(plannedFor, 5) : null,
      endedOn: null,
    };
  }),
  spokenToInPrivateOn: days.several(6),
  notSpokenTo: chance.some(2, () => ({ on: days.any(), reason: 'REFUSED' })),
  iroVisitsOn: days.several(5),
  midwayChecksOn: days.several(5),
  permanencePlansAgreedOn: days.several(2),
});

const ofHealthAndEducation = (chance: Chance, days: Days) => ({
  assessments: chance.some(6, () => ({
    kind: chance.one(['INITIAL', 'REVIEW'] as const),
    on: days.any(),
  })),
  checkedOn: days.several(5),
  returnedOn: days.several(4),
  plans: chance.some(4, () => {
    const begunOn = days.any();
    return { begunOn, onFileOn: chance.maybe(() => days.after(begunOn, 40)) };
  }),
  reviewedOn: days.several(5),
  terms: chance.some(6, (n) => ({
    from: addDays(days.records, n * 120),
    to: addDays(days.records, n * 120 + 90),
  })),
});

const ofPlacements = (start: CivilDate, chance: Chance, days: Days) => ({
  placements: chance.some(5, (n) => {
    const from = n === 0 ? start : days.any();
    return {
      id: `placement ${n}`,
      from,
      to: chance.maybe(() => addDays(from, 1 + chance.below(300))),
      planned: chance.often(),
      startKnown: chance.often(),
      sameCarer: chance.seldom(),
      withParent: chance.seldom(),
      assessed: chance.maybe(() => chance.often()),
      temporaryApproval: chance.seldom(),
      longTermFoster: chance.seldom(),
      meantToLastTo18: chance.maybe(() => chance.often()),
    };
  }),
  agreedOn: days.several(3),
  placementPlans: chance.some(3, (n) => ({
    placement: chance.maybe(() => `placement ${n}`),
    agreedOn: days.any(),
  })),
  allocations: chance.some(3, () => days.period()),
  careOrders: chance.some(2, () => ({ ...days.period(), interim: chance.seldom() })),
  visitsOn: days.several(25),
  agreements: chance.some(1, () => days.period()),
});

const statuses: readonly [LeaverStatus, ...LeaverStatus[]] = [
  'ELIGIBLE',
  'RELEVANT',
  'FORMER_RELEVANT',
  'QUALIFYING',
];

const ofLeavers = (chance: Chance, days: Days) => ({
  leaver: chance.some(2, () => days.period()),
  assessedOn: days.several(2),
  pathwayPlans: chance.some(2, () => {
    const agreedOn = days.any();
    return {
      agreedOn,
      endedOn: chance.seldom() ? days.after(agreedOn, 400) : null,
      reviewsKnownFrom: chance.seldom() ? days.after(agreedOn, 200) : null,
    };
  }),
  statuses: chance.some(3, () => ({
    ...days.period(),
    status: chance.one(statuses),
    contactsKnown: chance.often(),
  })),
  advisers: chance.some(2, () => days.period()),
  contactsOn: days.several(8),
  movedOn: days.several(3),
  overOn: chance.seldom() ? days.any() : null,
  inEducation: chance.seldom(),
});

const ofDisputes = (start: CivilDate, chance: Chance, days: Days) => ({
  dispute: {
    id: 'dispute',
    stages: chance.some(4, (n) => {
      const raisedOn = addDays(start, n * 12 + chance.below(10));
      const hour = String(8 + chance.below(12)).padStart(2, '0');
      return {
        id: `stage ${n}`,
        stage: ['STAGE_1', 'STAGE_2', 'STAGE_3', 'CAFCASS'][n] ?? 'STAGE_1',
        raisedOn,
        raisedAt: chance.maybe(() => `${raisedOn}T${hour}:30:00.000Z`),
        respondedOn: chance.maybe(() => days.after(raisedOn, 15)),
        respondedAt: null,
      };
    }),
    resolvedOn: chance.maybe(() => days.after(start, 60)),
  },
  concern: {
    id: 'concern',
    reviewSessionOn: chance.maybe(() => start),
    sentOn: chance.maybe(() => days.after(start, 9)),
  },
});

/** One child's life, as the rules are told of it, each in its own terms. */
export function fixedHistory(chance: Chance) {
  const days = new Days(chance);
  const periods = periodsOfCare(chance, days);
  const start = periods[0]?.from ?? days.records;
  return {
    dateOfBirth: addDays(start, -chance.below(365 * 20)),
    periodsOfCare: periods,
    ...ofReviews(start, chance, days),
    ...ofHealthAndEducation(chance, days),
    ...ofPlacements(start, chance, days),
    ...ofLeavers(chance, days),
    ...ofDisputes(start, chance, days),
    exemptions: chance.some(2, () => {
      const from = days.any();
      return {
        kind: chance.one(['DENTAL', 'REVIEW_HEALTH', 'SDQ'] as const),
        subject: null,
        reason: 'The young person refused.',
        from,
        expires: chance.maybe(() => days.after(from, 400)),
      };
    }),
  };
}
