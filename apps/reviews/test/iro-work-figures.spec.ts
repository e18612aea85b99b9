import {
  addDays,
  addMonths,
  addWorkingDays,
  civilDate,
  daysBetween,
  englandHolidays,
  type CivilDate,
} from '@iro/calendar';
import {
  feedbackThemes,
  inviteeRoles,
  judgementDimensions,
  judgementGrades,
  latenessReasons,
  participationCodes,
} from '@iro/codes';
import { permanencePlansInTime, spokenToInPrivate } from '../src/review/measures/around-reviews-in-time';
import { feedback, judgements } from '../src/service-quality/measures/judgements-and-feedback';
import {
  carersContributed,
  chairedByChild,
  childContributed,
  noContribution,
  noneAtLastReviews,
  parentsContributed,
  participationByCode,
  someContribution,
} from '../src/review/measures/participation';
import { midwayChecksInTime } from '../src/record/measures/records-in-time';
import {
  childrenReviewedInTime,
  lateReviewReasons,
  postponementReasons,
  reviewsInTime,
} from '../src/review/measures/reviews-in-time';
import { seenBetweenReviews, seenInQuarter } from '../src/iro-work/measures/seen-by-iro';
import { openIroWorkUnderTest, share, type CountedThing, type IroWorkUnderTest } from './iro-work-under-test';

/** Plain facts: what happened to a child, as one would write it on paper. */
interface Held {
  id: string;
  on: CivilDate;
  code: string | null;
  observed: boolean | null;
  chair: string | null;
  late: string | null;
  came: { role: string; attended: boolean | null; sent: boolean }[];
  grades: { dimension: string; grade: string; moderated: string | null }[];
}
interface Story {
  id: string;
  from: CivilDate;
  to: CivilDate | null;
  shortBreaks: boolean;
  team: string;
  reviews: Held[];
  visits: { on: CivilDate; alone: boolean }[];
  checks: { on: CivilDate; midway: boolean | null }[];
  talks: { on: CivilDate; outcome: string }[];
  plans: CivilDate[];
}

const [yearFrom, yearTo, today] = [civilDate('2015-04-01'), civilDate('2016-03-31'), civilDate('2016-02-20')];
const teams = ['33333333-3333-4333-8333-333333333331', '33333333-3333-4333-8333-333333333332'];
const inYear = (on: string): boolean => on >= yearFrom && on <= yearTo;

/** The same numbers every time. */
function randomFrom(seed: number) {
  let state = (seed * 2654435761) % 4294967296;
  const next = (): number => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const of = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
  return {
    int,
    of,
    chance: (share: number): boolean => next() < share,
    maybe: <T>(share: number, make: () => T): T | null => (next() < share ? make() : null),
  };
}
const codes = (set: { codes: readonly { code: string }[] }): string[] => set.codes.map(({ code }) => code);

function storyOf(random: ReturnType<typeof randomFrom>, id: string): Story {
  const from = addDays(civilDate('2014-10-01'), random.int(0, 500));
  const to = random.chance(0.2) ? addDays(from, random.int(30, 500)) : null;
  const last = to !== null && to < today ? to : today;
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: random.int(0, most) }, make);
  const within = (): CivilDate => addDays(from, random.int(0, Math.max(0, daysBetween(from, last))));
  const reviews: Held[] = [];
  for (let on = addDays(from, random.int(10, 45)); on <= last; on = addDays(on, random.int(50, 220))) {
    reviews.push({
      id: '',
      on,
      code: random.maybe(0.9, () => random.of(codes(participationCodes))),
      observed: random.maybe(0.7, () => random.chance(0.5)),
      chair: random.maybe(0.8, () => random.of(['IRO', 'CHILD', 'JOINTLY'])),
      late: random.maybe(0.7, () => random.of(codes(latenessReasons))),
      came: some(3, () => ({
        role: random.of(['PARENT', 'CARER', ...codes(inviteeRoles)]),
        attended: random.maybe(0.7, () => random.chance(0.5)),
        sent: random.chance(0.2),
      })),
      grades: some(2, () => ({
        dimension: random.of(codes(judgementDimensions)),
        grade: random.of(codes(judgementGrades)),
        moderated: random.maybe(0.4, () => random.of(codes(judgementGrades))),
      })),
    });
  }
  return {
    id,
    from,
    to,
    shortBreaks: random.chance(0.05),
    team: random.of(teams),
    reviews,
    visits: some(4, () => ({ on: within(), alone: random.chance(0.5) })),
    checks: some(3, () => ({ on: within(), midway: random.of([true, false, null]) })),
    talks: some(2, () => ({ on: within(), outcome: random.of(['SPOKEN_TO', 'REFUSED', 'NOT_APPROPRIATE']) })),
    plans: random.chance(0.5) ? [within()] : [],
  };
}

/** The oracle: slow, over the stories alone. */
const heard = ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'];
const some = (review: Held): boolean | null =>
  review.code === null
    ? null
    : review.code === 'PN0'
      ? review.observed
      : [...heard, 'PN4'].includes(review.code);
const came = (review: Held, role: string): boolean | null => {
  const said = review.came
    .filter((each) => each.role === role)
    .map(({ attended, sent }) => (sent ? true : attended));
  return said.includes(true) ? true : said.includes(false) ? false : null;
};
/** The days by which a child's reviews were due, each with the one that met it; the last may be open. */
const dues = ({ from, reviews }: Story): { opened: CivilDate; due: CivilDate; met: Held | null }[] =>
  [null, ...reviews].map((before, held) => {
    const opened = before?.on ?? from;
    return {
      opened,
      due: held === 0 ? addWorkingDays(from, 20, englandHolidays) : addMonths(opened, held === 1 ? 3 : 6),
      met: reviews[held] ?? null,
    };
  });
const late = (story: Story, review: Held): boolean =>
  dues(story).some(({ due, met }) => met === review && review.on > due);
const onTheRoll = ({ from, to, shortBreaks }: Story): boolean =>
  !shortBreaks && from <= yearTo && (to === null || to > yearTo);
const known = (answers: (boolean | null)[]): string =>
  `${answers.filter((each) => each === true).length}/${answers.filter((each) => each !== null).length}`;
const byKey = (keys: (string | undefined)[]): Record<string, number> =>
  keys.reduce<Record<string, number>>(
    (all, key) => ({ ...all, [String(key)]: (all[String(key)] ?? 0) + 1 }),
    {},
  );
const keysOf = (rows: readonly CountedThing[]): Record<string, number> =>
  byKey(rows.filter(({ met }) => met === true).map(({ key }) => key));
/** Whether something had to be done in the days after one and up to another, by a day. */
const done = (
  days: readonly CivilDate[],
  after: CivilDate,
  until: CivilDate | null,
  by: CivilDate,
): boolean | null => {
  const on = [...days].sort().find((day) => day > after && (until === null || day <= until));
  if (on !== undefined) return on <= by;
  return until !== null && until <= by ? null : by < today ? false : null;
};

describe.each([1, 2])('the figures of the IRO’s work, against plain facts (%i)', (seed) => {
  let at: IroWorkUnderTest;
  let stories: Story[];
  let ofYear: { story: Story; review: Held }[];
  const random = randomFrom(seed);

  beforeAll(async () => {
    at = await openIroWorkUnderTest(today);
    const iro = await at.iro();
    stories = [];
    for (let number = 0; number < 40; number += 1) {
      const story = storyOf(random, '');
      story.id = await at.child({}, story.from, story.to, story.shortBreaks ? { shortBreaks: true } : {});
      await at.spell(story.id, 'TEAM', story.team, story.from);
      for (const [place, review] of story.reviews.entries()) {
        review.id = await at.put('review', {
          child_id: story.id,
          iro_id: iro,
          kind: ['FIRST', 'SECOND'][place] ?? 'SUBSEQUENT',
          started_on: review.on,
          completed_on: review.on,
          participation: review.code,
          observed: review.observed,
          chaired_by: review.chair,
          late_reason: review.late,
          without_meeting: false,
          adjourned: false,
          cancelled: false,
          by_act: true,
        });
        for (const { role, attended, sent } of review.came)
          await at.put('invitee', {
            child_id: story.id,
            review_id: review.id,
            role,
            attended,
            views_sent_on: sent ? review.on : null,
          });
        for (const { dimension, grade, moderated } of review.grades) {
          const judgement_id = await at.put('judgement', {
            child_id: story.id,
            review_id: review.id,
            dimension,
            grade,
          });
          if (moderated !== null)
            await at.put('judgement_moderation', {
              child_id: story.id,
              judgement_id,
              grade: moderated,
              moderated_on: review.on,
              moderated_by: 'm',
              because: 'b',
            });
        }
      }
      for (const { on, alone } of story.visits)
        await at.put('iro_visit', {
          child_id: story.id,
          iro_id: iro,
          visited_on: on,
          alone,
          observed: false,
        });
      for (const { on, midway } of story.checks)
        await at.put('monitoring_discussion', {
          child_id: story.id,
          iro_id: iro,
          held_on: on,
          with_whom: 'CARER',
          led_to_concern: false,
          midway_check: midway,
        });
      for (const { on, outcome } of story.talks)
        await at.put('child_spoken_to', { child_id: story.id, iro_id: iro, on_day: on, outcome });
      for (const on of story.plans)
        await at.put('permanence_plan', { child_id: story.id, route: 'ADOPTION', agreed_on: on });
      stories.push(story);
    }
    await at.keepDuties(...stories.map(({ id }) => id));
    ofYear = stories
      .filter(({ shortBreaks }) => !shortBreaks)
      .flatMap((story) => story.reviews.filter(({ on }) => inYear(on)).map((review) => ({ story, review })));
  }, 60_000);
  afterAll(() => at.close());

  it('participation', async () => {
    const of = (answer: (review: Held) => boolean | null) =>
      known(ofYear.map(({ review }) => answer(review)));
    expect(share(await at.count(childContributed))).toBe(
      of(({ code }) => (code === null ? null : heard.includes(code))),
    );
    expect(share(await at.count(someContribution))).toBe(of(some));
    expect(share(await at.count(noContribution))).toBe(
      of((review) => {
        const part = some(review);
        return part === null ? null : !part;
      }),
    );
    expect(share(await at.count(chairedByChild))).toBe(
      of(({ chair }) => (chair === null ? null : chair !== 'IRO')),
    );
    expect(share(await at.count(parentsContributed))).toBe(of((review) => came(review, 'PARENT')));
    expect(share(await at.count(carersContributed))).toBe(of((review) => came(review, 'CARER')));
    expect(keysOf(await at.count(participationByCode))).toEqual(
      byKey(ofYear.map(({ review }) => review.code ?? 'NOT_RECORDED')),
    );
    for (const n of [1, 2, 3]) {
      expect(share(await at.count(noneAtLastReviews, { n }))).toBe(
        known(
          stories.filter(onTheRoll).map(({ reviews }) => {
            const last = reviews.slice(-n).map(some);
            return last.length < n ? null : last.includes(true) ? false : last.includes(null) ? null : true;
          }),
        ),
      );
    }
  });

  it('how many reviews in a row had no part of the child in them', async () => {
    for (const { id, reviews } of stories) {
      const parts = [...reviews].reverse().map(some);
      const first = parts.findIndex((part) => part !== false);
      expect(
        (await at.read('IRO_MANAGER', { __typename: 'Child', id }, 'reviewsWithoutContribution'))
          .reviewsWithoutContribution,
      ).toBe(first === -1 ? parts.length : first);
    }
  });

  it('reviews in time, late reasons, and children all of whose reviews were in time (NI 066)', async () => {
    const definition = 'COMPLETION_DATE';
    expect(share(await at.count(reviewsInTime, { definition }))).toBe(
      known(ofYear.map(({ story, review }) => !late(story, review))),
    );
    expect(keysOf(await at.count(lateReviewReasons, { definition }))).toEqual(
      byKey(
        ofYear
          .filter(({ story, review }) => late(story, review))
          .map(({ review }) => review.late ?? 'NOT_RECORDED'),
      ),
    );
    expect(share(await at.count(childrenReviewedInTime, { definition, today }))).toBe(
      known(
        stories
          .filter((story) => onTheRoll(story) && addDays(story.from, 28) <= yearTo)
          .map((story) => {
            const due = dues(story)
              .filter((each) => inYear(each.due))
              .map(({ due: by, met }) => (met !== null ? met.on <= by : by < today ? false : null))
              .filter((each) => each !== null);
            return due.length === 0 ? null : due.every((each) => each);
          }),
      ),
    );
  });

  it('seen between the last two reviews, and in the quarter', async () => {
    expect(share(await at.count(seenBetweenReviews))).toBe(
      known(
        stories
          .filter((story) => onTheRoll(story) && story.reviews.length > 1)
          .map(({ reviews, visits }) => {
            const [before, last] = reviews.slice(-2) as [Held, Held];
            return visits.some(({ on }) => on > before.on && on <= last.on);
          }),
      ),
    );
    expect(share(await at.count(seenInQuarter))).toBe(
      known(
        stories
          .filter(onTheRoll)
          .map(({ visits }) => visits.some(({ on }) => on >= '2016-01-01' && on <= yearTo)),
      ),
    );
  });

  it('midway checks, talks in private and permanence plans in time', async () => {
    const checks = stories
      .filter(({ shortBreaks }) => !shortBreaks)
      .flatMap((story) =>
        dues(story)
          .slice(1)
          .map(({ opened, due, met }) => ({
            story,
            opened,
            half: addDays(opened, Math.floor(daysBetween(opened, due) / 2)),
            until: met?.on ?? story.to,
          })),
      );
    expect(
      share(
        (await at.count(midwayChecksInTime, { today })).filter(
          ({ childId }) => !stories.find(({ id }) => id === childId)?.shortBreaks,
        ),
      ),
    ).toBe(
      known(
        checks
          .filter(({ half }) => inYear(half))
          .map(({ story, opened, half, until }) =>
            done(
              story.checks.filter(({ midway }) => midway !== false).map(({ on }) => on),
              opened,
              until,
              half,
            ),
          ),
      ),
    );
    const talks = stories
      .filter(({ shortBreaks }) => !shortBreaks)
      .flatMap((story) =>
        dues(story).map(({ opened, due, met }, place) => ({
          story,
          after: place === 0 ? addDays(opened, -1) : opened,
          by: met?.on ?? due,
          until: met?.on ?? story.to,
          held: met !== null,
        })),
      );
    expect(
      share(
        (await at.count(spokenToInPrivate, { today })).filter(
          ({ childId }) => !stories.find(({ id }) => id === childId)?.shortBreaks,
        ),
      ),
    ).toBe(
      known(
        talks
          .filter(({ by }) => inYear(by))
          .map(({ story, after, by, until, held }) => {
            const within = (on: CivilDate) => on > after && (until === null || on <= until);
            const spoken = [
              ...story.visits.filter(({ alone }) => alone),
              ...story.talks.filter(({ outcome }) => outcome === 'SPOKEN_TO'),
            ]
              .map(({ on }) => on)
              .filter(within)
              .sort()[0];
            if (spoken !== undefined) return spoken <= by;
            if (
              story.talks.some(({ on, outcome }) => outcome !== 'SPOKEN_TO' && within(on)) ||
              (!held && until !== null && until < by)
            )
              return null;
            return by < today ? false : null;
          }),
      ),
    );
    const plans = stories
      .filter(({ shortBreaks }) => !shortBreaks)
      .map((story) => {
        const [, second] = story.reviews;
        const due = addMonths(story.reviews[0]?.on ?? addWorkingDays(story.from, 20, englandHolidays), 3);
        return { story, by: second !== undefined && second.on < due ? second.on : due };
      });
    expect(share(await at.count(permanencePlansInTime, { today }))).toBe(
      known(
        plans
          .filter(
            ({ by, story }) =>
              inYear(by) && (story.reviews.length > 0 || story.plans.length > 0 || story.to === null),
          )
          .map(({ story, by }) => {
            const [plan] = story.plans;
            return plan !== undefined
              ? plan <= by
              : story.to !== null && story.to < by
                ? null
                : by < today
                  ? false
                  : null;
          }),
      ),
    );
  });

  it('judgements by dimension and team, as moderated and as given', async () => {
    const given = ofYear.flatMap(({ story, review }) =>
      review.grades.map((grade) => ({ ...grade, team: story.team })),
    );
    expect(keysOf(await at.count(judgements))).toEqual(
      byKey(given.map(({ dimension, grade, moderated }) => `${dimension}:${moderated ?? grade}`)),
    );
    expect(keysOf(await at.count(judgements, { asGiven: true, dimension: 'PLACEMENT' }))).toEqual(
      byKey(
        given.filter(({ dimension }) => dimension === 'PLACEMENT').map(({ grade }) => `PLACEMENT:${grade}`),
      ),
    );
    for (const team of teams)
      expect(keysOf(await at.count(judgements, { team }))).toEqual(
        byKey(
          given
            .filter((each) => each.team === team)
            .map(({ dimension, grade, moderated }) => `${dimension}:${moderated ?? grade}`),
        ),
      );
  });

  it('postponements by reason and feedback by theme', async () => {
    const postponed: string[] = [];
    const said: string[] = [];
    for (const { story, review } of ofYear.slice(0, 12)) {
      const [reason, theme, on] = [
        random.of(codes(latenessReasons)),
        random.of([...codes(feedbackThemes), 'The sofa of Ms Example']),
        addDays(review.on, random.int(-200, 200)),
      ];
      await at.put('postponement', {
        child_id: story.id,
        review_id: review.id,
        postponed_on: on,
        planned_for: on,
        reason,
      });
      await at.put('child_feedback', { child_id: story.id, given_on: on, theme });
      if (inYear(on)) {
        postponed.push(reason);
        said.push(theme.startsWith('The sofa') ? 'OTHER' : theme);
      }
    }
    expect(keysOf(await at.count(postponementReasons))).toEqual(byKey(postponed));
    expect(keysOf(await at.count(feedback))).toEqual(byKey(said));
  });
});
