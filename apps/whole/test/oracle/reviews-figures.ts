import { addDays, addMonths, englandHolidays, type CivilDate } from '@iro/calendar';
import {
  aroundReviewDuties,
  permanencePlanDuties,
  reviewDuties,
  type Convention,
  type Duty,
  type DutyKind,
} from '@iro/rules';
import { day, rowsOf } from './care-read';
import { count, distribution, measure, rate, type Counted, type Figures } from './counted';
import type { Row, Tables } from './tables';
import type { Year } from './year';

const reviewKinds = /REVIEW$/;
const heard = ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'];

/** Whether the child had any part; null where it is not known. */
function part(row: Row): boolean | null {
  if (row['participation'] === '') return null;
  if (row['participation'] === 'PN0') return row['observed'] === '' ? null : row['observed'] === 'yes';
  return [...heard, 'PN4'].includes(row['participation'] as string);
}

/** Whether a folder brought a review since: then nobody is asked for a permanence plan that it does not tell. */
const heldSince = (tables: Tables, child: string, since: CivilDate): boolean =>
  rowsOf(tables, 'reviews').some(
    (row) => row['child'] === child && (row['completed_on'] as CivilDate) >= since,
  );

/** Every duty of every child about reviews, by the rules. */
function dutiesOf(year: Year): ReadonlyMap<string, readonly Duty[]> {
  const { tables, periods } = year;
  const records = rowsOf(tables, 'review_records');
  return new Map(
    [...new Set(periods.map(({ child }) => child))].map((child) => {
      const history = {
        periodsOfCare: periods
          .filter((period) => period.child === child)
          .map(({ from, to }) => ({ from, to, startKnown: true, shortBreaks: false })),
        adoptionAuthorities: [],
        adoptionPlacements: [],
        reviews: rowsOf(tables, 'reviews')
          .filter((row) => row['child'] === child)
          .map((row) => {
            const record = records.find(({ review }) => review === row['source_id']);
            return {
              id: row['source_id'] as string,
              kind: row['kind'] as 'FIRST',
              startedOn: row['started_on'] as CivilDate,
              completedOn: day(row['completed_on']),
              adjourned: row['started_on'] !== row['completed_on'],
              decisionsIssuedOn: day(record?.['decisions_issued_on']),
              recordWrittenOn: day(record?.['written_on']),
              recordDistributedOn: day(record?.['distributed_on']),
            };
          }),
        spokenToInPrivateOn: rowsOf(tables, 'iro_visits')
          .filter((row) => row['child'] === child && row['alone'] === 'yes')
          .map((row) => row['visited_on'] as CivilDate),
        midwayChecksOn: rowsOf(tables, 'monitoring_discussions')
          .filter((row) => row['child'] === child)
          .map((row) => row['held_on'] as CivilDate),
        iroVisitsOn: rowsOf(tables, 'iro_visits')
          .filter((row) => row['child'] === child)
          .map((row) => row['visited_on'] as CivilDate),
      };
      return [
        child,
        [
          ...reviewDuties(history, englandHolidays),
          ...aroundReviewDuties(history, englandHolidays),
          ...permanencePlanDuties({ ...history, permanencePlansAgreedOn: [] }, englandHolidays).filter(
            ({ openedOn, closedOn }) => closedOn === null && !heldSince(tables, child, openedOn),
          ),
        ],
      ] as const;
    }),
  );
}

/** In time by the duties a review met: of several, the earliest due decides; null where none is known. */
function inTime(duties: readonly Duty[], review: string, convention: Convention): boolean | null {
  const met = duties.filter(
    (duty) => duty.subject === review && duty.convention === convention && reviewKinds.test(duty.kind),
  );
  if (met.length === 0) return null;
  const due = met.map(({ dueBy }) => dueBy).sort()[0] as CivilDate;
  const on = met.map(({ metOn }) => metOn as CivilDate).sort()[0] as CivilDate;
  return on <= due;
}

const asked = (duty: Duty, today: CivilDate): boolean | null =>
  duty.metOn !== null ? duty.metOn <= duty.dueBy : duty.dueBy < today ? false : null;

function timeliness(year: Year, duties: ReadonlyMap<string, readonly Duty[]>): Figures {
  const { tables, dayAfterEnd } = year;
  const ofYear = (column: string) =>
    rowsOf(tables, 'reviews').filter((row) => year.has(row[column] as CivilDate));
  const of = (column: string, met: (row: Row) => Partial<Counted>): Counted[] =>
    ofYear(column).map((row) => ({
      child: row['child'] as string,
      on: row[column] as CivilDate,
      met: true,
      ...met(row),
    }));
  const timely = (row: Row, convention: Convention): boolean | null =>
    inTime(duties.get(row['child'] as string) ?? [], row['source_id'] as string, convention);
  const late = (row: Row): Partial<Counted> => {
    const was = timely(row, 'COMPLETION_DATE');
    return { met: was === null ? null : !was, key: row['late_reason'] || 'NOT_RECORDED' };
  };
  const ofRecord = (kind: DutyKind): Counted[] =>
    of('completed_on', (row) => {
      const own = (duties.get(row['child'] as string) ?? []).filter(
        (duty) => duty.kind === kind && duty.subject === row['source_id'],
      );
      const record = rowsOf(tables, 'review_records').some(({ review }) => review === row['source_id']);
      const kept = record || (row['completed_on'] as CivilDate) >= year.start;
      const answers = kept ? own.map((duty) => asked(duty, dayAfterEnd)) : [];
      return { met: answers.includes(false) ? false : answers.includes(true) ? true : null };
    });
  return {
    reviewsCompleted: count(of('completed_on', () => ({}))),
    reviewsInTime: measure(of('completed_on', (row) => ({ met: timely(row, 'COMPLETION_DATE') }))),
    'reviewsInTime(definition: START_DATE)': measure(
      of('started_on', (row) => ({ met: timely(row, 'START_DATE') })),
    ),
    lateReviewReasons: distribution(of('completed_on', late)),
    decisionsIssuedInTime: measure(ofRecord('DECISIONS_ISSUED')),
    recordsDistributedInTime: measure(ofRecord('RECORD_DISTRIBUTED')),
    childrenReviewedInTime: measure(childrenReviewed(year, duties)),
    postponementReasons: distribution(
      rowsOf(tables, 'postponements')
        .filter((row) => year.has(row['postponed_on'] as CivilDate))
        .map((row) => ({
          child: reviewOf(year, row)?.['child'] ?? null,
          on: row['postponed_on'] as CivilDate,
          met: true,
          key: row['reason'] as string,
        })),
    ),
  };
}

const reviewOf = ({ tables }: Year, row: Row): Row | undefined =>
  rowsOf(tables, 'reviews').find(({ source_id }) => source_id === row['review']);

/** Of children looked after for four weeks, whether every review due in the year was in time. */
function childrenReviewed(year: Year, duties: ReadonlyMap<string, readonly Duty[]>): Counted[] {
  return year.roll
    .filter(({ from }) => from <= addDays(year.end, -28))
    .map(({ child }) => {
      const due = (duties.get(child) ?? []).filter(
        (duty) =>
          reviewKinds.test(duty.kind) && duty.convention === 'COMPLETION_DATE' && year.has(duty.dueBy),
      );
      const answers = due.map((duty) =>
        duty.metOn === null && duty.closedOn !== null && duty.closedOn < duty.dueBy
          ? true
          : asked(duty, year.dayAfterEnd),
      );
      return {
        child,
        on: year.end,
        met: answers.includes(false) ? false : answers.includes(true) ? true : null,
      };
    });
}

function participation(year: Year): Figures {
  const { tables, end, roll } = year;
  const held = rowsOf(tables, 'reviews').filter((row) => year.has(row['completed_on'] as CivilDate));
  const of = (met: (row: Row) => boolean | null): Counted[] =>
    held.map((row) => ({
      child: row['child'] as string,
      on: row['completed_on'] as CivilDate,
      met: met(row),
    }));
  const came = (role: string) =>
    of((row) => {
      const answers = rowsOf(tables, 'invitees')
        .filter((each) => each['review'] === row['source_id'] && each['role'] === role)
        .map((each) =>
          each['views_sent_on'] !== '' ? true : each['attended'] === '' ? null : each['attended'] === 'yes',
        );
      return answers.includes(true) ? true : answers.includes(false) ? false : null;
    });
  const contributed = (row: Row): boolean | null =>
    row['participation'] === '' ? null : heard.includes(row['participation'] as string);
  const not = (met: boolean | null): boolean | null => (met === null ? null : !met);
  const lastReviews = (child: string): readonly (boolean | null)[] =>
    rowsOf(tables, 'reviews')
      .filter((row) => row['child'] === child && (row['completed_on'] as CivilDate) <= end)
      .sort((one, other) => ((one['completed_on'] as string) < (other['completed_on'] as string) ? 1 : -1))
      .slice(0, 2)
      .map(part);
  return {
    participationByCode: distribution(
      held.map((row) => ({
        child: row['child'] as string,
        on: row['completed_on'] as CivilDate,
        met: true,
        key: row['participation'] || 'NOT_RECORDED',
      })),
    ),
    childContributed: measure(of(contributed)),
    someContribution: measure(of(part)),
    noContribution: measure(of((row) => not(part(row)))),
    chairedByChild: measure(
      of((row) =>
        row['chaired_by'] === '' ? null : ['CHILD', 'JOINTLY'].includes(row['chaired_by'] as string),
      ),
    ),
    parentsContributed: measure(came('PARENT')),
    carersContributed: measure(came('CARER')),
    noneAtLastReviews: count(
      roll.map(({ child }) => {
        const parts = lastReviews(child);
        const none =
          parts.length < 2 ? null : parts.includes(true) ? false : parts.includes(null) ? null : true;
        return { child, on: end, met: none };
      }),
    ),
    seenInQuarter: measure(
      roll.map(({ child }) => ({
        child,
        on: end,
        met: rowsOf(tables, 'iro_visits').some(
          (row) =>
            row['child'] === child &&
            (row['visited_on'] as CivilDate) >= addMonths(year.dayAfterEnd, -3) &&
            (row['visited_on'] as CivilDate) <= end,
        ),
      })),
    ),
    feedback: distribution(
      rowsOf(tables, 'feedback')
        .filter((row) => year.has(row['given_on'] as CivilDate))
        .map((row) => ({
          child: row['child'] as string,
          on: row['given_on'] as CivilDate,
          met: true,
          key: 'OTHER',
        })),
    ),
  };
}

/** Of those with two reviews completed in this period of care, who was visited between the last two. */
function seenBetween(year: Year, duties: ReadonlyMap<string, readonly Duty[]>): Figures {
  const counted = year.roll.flatMap(({ child, from }): Counted[] => {
    const held = (duties.get(child) ?? [])
      .filter(
        (duty) =>
          duty.kind === 'IRO_VISIT' &&
          duty.subject !== null &&
          duty.openedOn >= from &&
          duty.dueBy <= year.end,
      )
      .sort((one, other) => (one.dueBy < other.dueBy ? 1 : -1))[0];
    if (held === undefined) return [];
    return [{ child, on: year.end, met: held.metOn !== null && held.metOn <= held.dueBy }];
  });
  return { seenBetweenReviews: measure(counted) };
}

/** Duties that fell due in the year; one that ended unmet before its day, or still runs, is left out. */
function fellDue(year: Year, duties: ReadonlyMap<string, readonly Duty[]>): Figures {
  const of = (kind: DutyKind, ended: (duty: Duty) => boolean): Counted[] =>
    [...duties].flatMap(([child, own]) =>
      own
        .filter((duty) => duty.kind === kind && year.has(duty.dueBy))
        .map((duty): Counted => ({
          child,
          on: duty.dueBy,
          met: duty.metOn === null && ended(duty) ? null : asked(duty, year.dayAfterEnd),
        })),
    );
  const before = ({ closedOn, dueBy, exemption }: Duty): boolean =>
    exemption !== null || (closedOn !== null && closedOn < dueBy);
  return {
    spokenToInPrivate: measure(of('CHILD_SPOKEN_TO_IN_PRIVATE', before)),
    permanencePlansInTime: measure(of('PERMANENCE_PLAN_BY_SECOND_REVIEW', before)),
    midwayChecksInTime: measure(
      of('MIDWAY_CHECK', ({ closedOn, dueBy }) => closedOn !== null && closedOn <= dueBy),
    ),
  };
}

function work(year: Year): Figures {
  const { tables } = year;
  return {
    judgements: distribution(
      rowsOf(tables, 'judgements').flatMap((row): Counted[] => {
        const review = reviewOf(year, row);
        const on = review?.['completed_on'] as CivilDate;
        return year.has(on)
          ? [{ child: review?.['child'] ?? null, on, met: true, key: `${row['dimension']}:${row['grade']}` }]
          : [];
      }),
    ),
    supervisions: distribution(
      rowsOf(tables, 'supervision')
        .filter((row) => year.has(row['held_on'] as CivilDate))
        .map((row) => ({
          child: null,
          on: row['held_on'] as CivilDate,
          met: true,
          key: row['kind'] as string,
        })),
    ),
    observationsInTime: measure([]),
    otherActivityHours: rate(0, 0),
  };
}

/** The figures of reviews, from the folder, the definitions and the rules on when a review is due. */
export function reviewsFigures(year: Year): Figures {
  const duties = dutiesOf(year);
  return {
    ...timeliness(year, duties),
    ...participation(year),
    ...seenBetween(year, duties),
    ...fellDue(year, duties),
    ...work(year),
  };
}
