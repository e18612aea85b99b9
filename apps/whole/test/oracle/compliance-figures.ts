import { addDays, addMonths, addYears, birthday, englandHolidays, type CivilDate } from '@iro/calendar';
import { healthDuties, pepDuties, withExemptions, type Duty } from '@iro/rules';
import { byFrom, day, dayAfter, holdsOn, rowsOf, type PeriodRead } from './care-read';
import { count, distribution, measure, rate, type Counted, type Figures } from './counted';
import type { Row } from './tables';
import type { Year } from './year';

const own = (year: Year, file: string, child: string): Row[] =>
  rowsOf(year.tables, file).filter((row) => row['child'] === child);
const atEnd = (year: Year, child: string, met: boolean | null): Counted => ({ child, on: year.end, met });

/** Plans of a kind of a child in place on the last day, the latest agreed first. */
const plansOf = (year: Year, child: string, kind: string): Row[] =>
  own(year, 'plans', child)
    .filter((row) => row['kind'] === kind && (row['agreed_on'] as CivilDate) <= year.end)
    .filter((row) => row['ended_on'] === '' || (row['ended_on'] as CivilDate) > year.end)
    .sort((one, other) => ((one['agreed_on'] as string) < (other['agreed_on'] as string) ? 1 : -1));

/** Days of care since the fourteenth birthday, over all periods. */
function daysSinceFourteen(year: Year, child: string, born: CivilDate): number {
  const since = birthday(born, 14);
  let days = 0;
  for (const { from, to } of year.periods.filter((period) => period.child === child)) {
    const last = to === null || to > year.end ? year.end : to;
    for (let on = from > since ? from : since; on < last; on = addDays(on, 1)) days += 1;
  }
  return days;
}

/** Who is owed a pathway plan: looked after at 16 or 17 with 91 days of care since 14, and leavers. */
function owedPathway(year: Year): string[] {
  const eligible = year.roll.filter(
    ({ child, born }) =>
      birthday(born, 16) <= year.end &&
      birthday(born, 18) > year.end &&
      daysSinceFourteen(year, child, born) >= 91,
  );
  const leavers = rowsOf(year.tables, 'care_leavers').filter(
    (row) =>
      ['RELEVANT', 'FORMER_RELEVANT'].includes(row['status'] as string) &&
      holdsOn({ from: row['from'] as CivilDate, to: dayAfter(row['to']) }, year.end),
  );
  return [
    ...new Set([...eligible.map(({ child }) => child), ...leavers.map((row) => row['child'] as string)]),
  ];
}

function plans(year: Year): Figures {
  const ages = year.roll.flatMap(({ child }): Counted[] => {
    const [plan] = plansOf(year, child, 'CARE');
    if (plan === undefined) return [];
    const updated = day(plan['updated_on']);
    const dated = updated !== null && updated <= year.end ? updated : (plan['agreed_on'] as CivilDate);
    const key =
      dated > addMonths(year.end, -6)
        ? 'UNDER_6_MONTHS'
        : dated > addYears(year.end, -1)
          ? 'FROM_6_TO_12_MONTHS'
          : 'OVER_12_MONTHS';
    return [{ ...atEnd(year, child, true), key }];
  });
  return {
    carePlansInPlace: measure(
      year.roll.map(({ child }) => atEnd(year, child, plansOf(year, child, 'CARE').length > 0)),
    ),
    pathwayPlansInPlace: measure(
      owedPathway(year).map((child) => atEnd(year, child, plansOf(year, child, 'PATHWAY').length > 0)),
    ),
    planAges: distribution(ages),
  };
}

function health(year: Year): Figures {
  const allYear = year.roll.filter(({ from }) => from <= year.start);
  const inYear = (rows: readonly Row[], column: string): Row[] =>
    rows.filter((row) => year.has(row[column] as CivilDate));
  const done = (rows: readonly Row[]): number => rows.filter((row) => row['outcome'] === 'DONE').length;
  const immunised = (child: string): boolean | null => {
    const recorded = inYear(own(year, 'immunisations', child), 'recorded_on');
    const last = recorded
      .map((row) => row['recorded_on'] as string)
      .sort()
      .at(-1);
    const words = recorded.filter((row) => row['recorded_on'] === last).map((row) => row['up_to_date']);
    return words.length === 0 ? null : !words.includes('no');
  };
  return {
    healthAssessmentsInDate: measure(
      allYear.map(({ child, born }) =>
        atEnd(
          year,
          child,
          done(inYear(own(year, 'health_assessments', child), 'assessed_on')) >=
            (birthday(born, 5) > year.end ? 2 : 1),
        ),
      ),
    ),
    dentalChecksInDate: measure(
      allYear.map(({ child }) =>
        atEnd(year, child, done(inYear(own(year, 'dental_checks', child), 'checked_on')) > 0),
      ),
    ),
    immunisationsUpToDate: measure(allYear.map(({ child }) => atEnd(year, child, immunised(child)))),
  };
}

function questionnaires(year: Year): Figures {
  const sent = rowsOf(year.tables, 'sdqs').filter((row) => year.has(row['sent_on'] as CivilDate));
  const of = (which: (row: Row) => boolean): Counted[] =>
    sent
      .filter(which)
      .map((row) => ({ child: row['child'] as string, on: row['sent_on'] as CivilDate, met: true }));
  const scores = [...new Set(sent.map((row) => row['child'] as string))].flatMap((child) => {
    const scored = sent
      .filter((row) => row['child'] === child && row['score'] !== '')
      .sort((one, other) =>
        one['sent_on'] === other['sent_on']
          ? Number(other['score']) - Number(one['score'])
          : (one['sent_on'] as string) < (other['sent_on'] as string)
            ? 1
            : -1,
      )[0];
    return scored === undefined
      ? []
      : [{ child, on: scored['sent_on'] as CivilDate, score: Number(scored['score']) }];
  });
  const band = (score: number): string =>
    score <= 13 ? 'NORMAL' : score <= 16 ? 'BORDERLINE' : 'CAUSE_FOR_CONCERN';
  return {
    sdqSent: count(of(() => true)),
    sdqReturned: count(of((row) => row['returned_on'] !== '')),
    sdqNotReturned: count(of((row) => row['returned_on'] === '' && row['withdrawn_on'] === '')),
    sdqWithdrawn: count(of((row) => row['returned_on'] === '' && row['withdrawn_on'] !== '')),
    sdqMeanScore: rate(
      scores.reduce((sum, { score }) => sum + score, 0),
      scores.length,
    ),
    sdqBands: distribution(
      scores.map(({ child, on, score }) => ({ child, on, met: true, key: band(score) })),
    ),
  };
}

function education(year: Year): Figures {
  const august = `${year.start.slice(0, 4)}-08-31` as CivilDate;
  const september = `${year.start.slice(0, 4)}-09-30` as CivilDate;
  const atSchool = year.roll.filter(({ born }) => birthday(born, 5) <= august && birthday(born, 16) > august);
  const dated = (row: Row): CivilDate => {
    const reviewed = day(row['reviewed_on']);
    const filed = row['on_file_on'] as CivilDate;
    return reviewed !== null && reviewed <= year.end && reviewed > filed ? reviewed : filed;
  };
  const inPlace = ({ child }: PeriodRead): CivilDate | null =>
    own(year, 'peps', child)
      .filter((row) => row['on_file_on'] !== '' && (row['on_file_on'] as CivilDate) <= year.end)
      .filter((row) => row['ended_on'] === '' || (row['ended_on'] as CivilDate) > year.end)
      .map(dated)
      .sort()
      .at(-1) ?? null;
  const lastTerm = rowsOf(year.tables, 'school_terms')
    .filter((row) => (row['to'] as CivilDate) <= year.end)
    .map((row) => row['from'] as CivilDate)
    .sort()
    .at(-1);
  const held = atSchool.flatMap((period) => {
    const on = inPlace(period);
    return on === null ? [] : [{ child: period.child, on }];
  });
  return {
    pepsInPlace: measure(atSchool.map((period) => atEnd(year, period.child, inPlace(period) !== null))),
    pepsUnderSixMonths: measure(held.map(({ child, on }) => atEnd(year, child, on > september))),
    pepsUnderOneTerm: measure(
      held.map(({ child, on }) => atEnd(year, child, lastTerm === undefined ? null : on >= lastTerm)),
    ),
    schoolGrades: distribution(grades(year, september)),
  };
}

/** Children looked after and at school on 30 September, by what inspectors last found by then. */
function grades(year: Year, on: CivilDate): Counted[] {
  return year.periods
    .filter((period) => holdsOn(period, on))
    .flatMap(({ child }): Counted[] => {
      const place = byFrom(
        own(year, 'school_places', child).map((row) => ({
          school: row['school'],
          from: row['from'] as CivilDate,
          to: day(row['to']),
        })),
      )
        .filter(({ from, to }) => from <= on && (to === null || to >= on))
        .at(-1);
      if (place === undefined) return [];
      const grade = rowsOf(year.tables, 'inspections')
        .filter((row) => row['school'] === place.school && (row['inspected_on'] as CivilDate) <= on)
        .sort((one, other) => ((one['inspected_on'] as string) < (other['inspected_on'] as string) ? -1 : 1))
        .at(-1)?.['grade'];
      const key = grade === 'OUTSTANDING' || grade === 'GOOD' ? 'GOOD_OR_BETTER' : (grade ?? 'NOT_KNOWN');
      return [{ child, on, met: true, key }];
    });
}

/** What began to be owed in the year by children coming into care, by the rules. */
function firstOnes(year: Year): Figures {
  const of = (
    kind: string,
    duties: (periods: readonly PeriodRead[], child: string) => readonly Duty[],
  ): Counted[] =>
    [...new Set(year.periods.map(({ child }) => child))].flatMap((child) =>
      duties(
        year.periods.filter((period) => period.child === child),
        child,
      )
        .filter((duty) => duty.kind === kind && year.has(duty.openedOn))
        .map((duty): Counted => {
          const missed = duty.closedOn === null ? duty.dueBy < year.dayAfterEnd : duty.dueBy <= duty.closedOn;
          const met =
            duty.metOn !== null
              ? duty.metOn <= duty.dueBy
              : duty.exemption !== null
                ? null
                : missed
                  ? false
                  : null;
          return { child, on: duty.openedOn, met };
        }),
    );
  const care = (periods: readonly PeriodRead[]) => ({
    dateOfBirth: periods[0]?.born as CivilDate,
    periodsOfCare: periods.map(({ from, to }) => ({ from, to, startKnown: true, shortBreaks: false })),
  });
  return {
    initialHealthAssessmentsInTime: measure(
      of('INITIAL_HEALTH', (periods, child) => {
        const rows = own(year, 'health_assessments', child);
        const made = rows
          .filter((row) => row['outcome'] === 'DONE')
          .map((row) => ({ kind: row['kind'] as 'INITIAL', on: row['assessed_on'] as CivilDate }));
        const refused = rows
          .filter((row) => row['outcome'] === 'REFUSED' && row['kind'] === 'INITIAL')
          .map((row) => ({
            kind: 'INITIAL_HEALTH' as const,
            subject: null,
            reason: 'Refused',
            from: row['assessed_on'] as CivilDate,
            expires: addDays(addMonths(row['assessed_on'] as CivilDate, 12), -1),
          }));
        return withExemptions(
          healthDuties({ ...care(periods), assessments: made }, englandHolidays),
          refused,
        );
      }),
    ),
    initialPepsInTime: measure(
      of('INITIAL_PEP', (periods, child) =>
        pepDuties(
          {
            ...care(periods),
            plans: own(year, 'peps', child).map((row) => ({
              begunOn: row['begun_on'] as CivilDate,
              onFileOn: day(row['on_file_on']),
            })),
            reviewedOn: own(year, 'peps', child).flatMap((row) => day(row['reviewed_on']) ?? []),
            terms: rowsOf(year.tables, 'school_terms').map((row) => ({
              from: row['from'] as CivilDate,
              to: row['to'] as CivilDate,
            })),
          },
          englandHolidays,
        ),
      ),
    ),
  };
}

/** The figures of plans, health and education, from the folder, the definitions and the rules. */
export const complianceFigures = (year: Year): Figures => ({
  ...plans(year),
  ...health(year),
  ...questionnaires(year),
  ...education(year),
  ...firstOnes(year),
});
