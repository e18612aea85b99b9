import { englandHolidays, type CivilDate } from '@iro/calendar';
import { concernSentDuty, disputeDuties, seededProtocols, type DisputeStage, type Duty } from '@iro/rules';
import { dayAfter, day, holdsOn, rowsOf } from './care-read';
import { count, distribution, measure, rate, type Counted, type Expected, type Figures } from './counted';
import type { Row } from './tables';
import type { Year } from './year';

const raisedIn = (year: Year, file: string): Row[] =>
  rowsOf(year.tables, file).filter((row) => year.has(row['raised_on'] as CivilDate));
const of = (row: Row, more: Partial<Counted> = {}): Counted => ({
  child: row['child'] as string,
  on: row['raised_on'] as CivilDate,
  met: true,
  ...more,
});

/** In time; unknown while it may still be met, and where what it was about ended before it was due. */
function metInTime(duty: Duty, today: CivilDate): boolean | null {
  if (duty.metOn !== null)
    return duty.metAt !== undefined && duty.dueAt !== undefined
      ? Date.parse(duty.metAt) <= Date.parse(duty.dueAt)
      : duty.metOn <= duty.dueBy;
  if (duty.closedOn !== null) return duty.dueBy <= duty.closedOn ? false : null;
  return duty.dueBy < today ? false : null;
}

/** The session of its review that a concern arose in: the last by the day it was raised. */
function sessionOf(year: Year, concern: Row): CivilDate | null {
  if (concern['review'] === '') return null;
  const raised = concern['raised_on'] as CivilDate;
  const held = [
    ...rowsOf(year.tables, 'reviews')
      .filter((row) => row['source_id'] === concern['review'])
      .map((row) => row['started_on']),
    ...rowsOf(year.tables, 'review_sessions')
      .filter((row) => row['review'] === concern['review'])
      .map((row) => row['held_on']),
  ] as CivilDate[];
  return (
    held
      .filter((on) => on <= raised)
      .sort()
      .at(-1) ?? raised
  );
}

function concernFigures(year: Year): Figures {
  const concerns = raisedIn(year, 'concerns');
  const reasonsOf = (concern: Row): Row[] =>
    rowsOf(year.tables, 'concern_reasons').filter((row) => row['concern'] === concern['source_id']);
  return {
    concerns: count(concerns.map((concern) => of(concern))),
    concernReasons: distribution(
      concerns.flatMap((concern) =>
        reasonsOf(concern).map((row) => of(concern, { key: row['reason'] as string })),
      ),
    ),
    concernsWithReason: measure(
      concerns.map((concern) => of(concern, { met: reasonsOf(concern).length > 0 })),
    ),
    concernsSentInTime: measure(
      concerns.flatMap((concern) => {
        const duty = concernSentDuty(
          {
            id: concern['source_id'] as string,
            reviewSessionOn: sessionOf(year, concern),
            sentOn: day(concern['sent_on']),
          },
          englandHolidays,
        );
        if (duty === null) return [];
        const ended = { ...duty, closedOn: duty.metOn === null ? day(concern['closed_on']) : null };
        return [of(concern, { met: metInTime(ended, year.dayAfterEnd) })];
      }),
    ),
  };
}

const protocol = seededProtocols[0] as (typeof seededProtocols)[number];

const stageName = (stage: string): string => (stage === 'CAFCASS' ? stage : `STAGE_${stage}`);
/** A local time of England as an instant: summer time from the last Sunday of March to that of October. */
function instant(local: string): string {
  const guess = new Date(`${local}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(guess);
  const ahead = Date.parse(`${shown.replace(' ', 'T')}:00Z`) - guess.getTime();
  return new Date(guess.getTime() - ahead).toISOString();
}

const stagesOf = (year: Year, dispute: Row): Row[] =>
  rowsOf(year.tables, 'dispute_stages').filter((row) => row['dispute'] === dispute['source_id']);

const asStage = (row: Row): DisputeStage => ({
  id: row['source_id'] as string,
  stage: stageName(row['stage'] as string),
  raisedOn: (row['raised_at'] as string).slice(0, 10) as CivilDate,
  raisedAt: instant(row['raised_at'] as string),
  respondedOn: day((row['responded_at'] as string).slice(0, 10)),
  respondedAt: row['responded_at'] === '' ? null : instant(row['responded_at'] as string),
});

/** What a dispute requires: an answer at each stage, and to be resolved from the first. */
function dutiesOf(year: Year, dispute: Row): Duty[] {
  const [id, resolvedOn] = [dispute['source_id'] as string, day(dispute['resolved_on'])];
  const withdrawn = day(dispute['withdrawn_on']);
  return stagesOf(year, dispute)
    .map(asStage)
    .sort((one, other) => (one.raisedOn < other.raisedOn ? -1 : 1))
    .flatMap((stage, at) =>
      disputeDuties({ protocol, dispute: { id, stages: [stage], resolvedOn } }, englandHolidays).filter(
        ({ kind }) => kind === 'STAGE_RESPONSE' || at === 0,
      ),
    )
    .map((duty) =>
      duty.metOn === null && duty.closedOn === null && withdrawn !== null
        ? { ...duty, closedOn: withdrawn }
        : duty,
    );
}

const rank = ['1', '2', '3', 'CAFCASS'];

function disputeFigures(year: Year): Figures {
  const { tables, dayAfterEnd, end } = year;
  const disputes = raisedIn(year, 'disputes');
  const themesOf = (dispute: Row): string[] =>
    rowsOf(tables, 'dispute_themes')
      .filter((row) => row['dispute'] === dispute['source_id'])
      .map((row) => row['theme'] as string);
  const team = new Map(rowsOf(tables, 'teams').map((row) => [row['source_id'], row['name']]));
  const raisedOn = (stage: Row): CivilDate => (stage['raised_at'] as string).slice(0, 10) as CivilDate;
  const entries = rowsOf(tables, 'disputes').flatMap((dispute) =>
    stagesOf(year, dispute)
      .filter((stage) => year.has(raisedOn(stage)))
      .map((stage) => ({ dispute, stage })),
  );
  return {
    distinctDisputes: count(disputes.map((dispute) => of(dispute))),
    stageEntries: distribution(
      entries.map(({ dispute, stage }) =>
        of(dispute, { on: raisedOn(stage), key: stage['stage'] as string }),
      ),
    ),
    disputesByHighestStage: distribution(
      disputes.map((dispute) => {
        const by = stagesOf(year, dispute).filter((stage) => raisedOn(stage) <= end);
        const highest = rank.filter((stage) => by.some((each) => each['stage'] === stage)).at(-1);
        return of(dispute, { key: highest ?? 'UNKNOWN' });
      }),
    ),
    disputeThemes: distribution(
      disputes.flatMap((dispute) => themesOf(dispute).map((key) => of(dispute, { key }))),
    ),
    themesByTeam: distribution(
      disputes.flatMap((dispute) =>
        themesOf(dispute).map((theme) => of(dispute, { key: `team:${team.get(dispute['team'])}:${theme}` })),
      ),
    ),
    responsesInTime: measure(
      entries.flatMap(({ dispute, stage }) =>
        dutiesOf(year, dispute)
          .filter((duty) => duty.kind === 'STAGE_RESPONSE' && duty.subject === stage['source_id'])
          .map((duty) => of(dispute, { on: raisedOn(stage), met: metInTime(duty, dayAfterEnd) })),
      ),
    ),
    disputesResolvedInTime: measure(
      disputes.flatMap((dispute) =>
        dutiesOf(year, dispute)
          .filter((duty) => duty.kind === 'DISPUTE_RESOLVED')
          .map((duty) => of(dispute, { met: metInTime(duty, dayAfterEnd) })),
      ),
    ),
    outcomesAchieved: measure(
      rowsOf(tables, 'disputes')
        .filter((row) => row['resolved_on'] !== '' && year.has(row['resolved_on'] as CivilDate))
        .map((row) =>
          of(row, {
            on: row['resolved_on'] as CivilDate,
            met: row['outcome_achieved'] === '' ? null : row['outcome_achieved'] === 'yes',
          }),
        ),
    ),
  };
}

/** The figures of concerns and disputes, from the folder, the definitions and the protocol. */
export function disputesFigures(year: Year): Figures {
  const { tables, end } = year;
  const concerns = raisedIn(year, 'concerns').length;
  const disputes = raisedIn(year, 'disputes').length;
  const reviews = rowsOf(tables, 'reviews').filter((row) =>
    year.has(row['completed_on'] as CivilDate),
  ).length;
  const responsible = new Set(
    rowsOf(tables, 'allocations')
      .filter((row) => holdsOn({ from: row['from'] as CivilDate, to: dayAfter(row['to']) }, end))
      .map((row) => row['iro']),
  ).size;
  const per = (sum: number, by: number, times = 1): Expected => rate(sum, by, times);
  return {
    ...concernFigures(year),
    ...disputeFigures(year),
    goodPractice: count(
      rowsOf(tables, 'good_practice')
        .filter((row) => year.has(row['noted_on'] as CivilDate))
        .map((row) => of(row, { on: row['noted_on'] as CivilDate })),
    ),
    systemicIssues: count([]),
    concernsPer100Reviews: per(concerns, reviews, 100),
    disputesPer100Reviews: per(disputes, reviews, 100),
    concernsPerIro: per(concerns, responsible),
    disputesPerIro: per(disputes, responsible),
  };
}
