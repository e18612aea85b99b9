import type { Row, Tables } from './tables';

/** What is right of one child: in the figure and met, in it and not met, or (null) left out of it. */
export interface Right {
  readonly says: string;
  readonly child: string;
  readonly figure: string;
  readonly answer: boolean | null;
}

type Told = readonly [rne: string, from: string, type: string, inOut?: string, planned?: string];

const inReturn = (day: string): string => day.split('-').reverse().join('/');

/** A council of cases: children each told by a few words. */
class Cases {
  readonly tables: Record<string, Row[]> = {};
  readonly right: Right[] = [];
  private number = 0;

  private put(file: string, row: Row): void {
    (this.tables[file] ??= []).push(row);
  }
  private note(file: string, row: Row): string {
    const id = `${file}-${(this.tables[file]?.length ?? 0) + 1}`;
    this.put(file, { source_id: id, ...row });
    return id;
  }

  /** A child in care by these placements, of which the next ends the one before; the last is open. */
  child(born: string, told: readonly Told[]): string {
    this.number += 1;
    const id = `ZC${String(this.number).padStart(4, '0')}`;
    this.put('Header', {
      CHILD: id,
      SEX: '1',
      DOB: inReturn(born),
      ETHNIC: 'WBRI',
      UPN: 'UN5',
      MOTHER: '',
      MC_DOB: '',
    });
    told.forEach(([rne, from, type, inOut = '', planned = ''], at) => {
      const next = told[at + 1];
      const same = told.slice(0, at + 1).filter(([how]) => !'TU'.includes(how)).length;
      this.put('Episodes', {
        CHILD: id,
        DECOM: inReturn(from),
        RNE: rne,
        LS: 'C2',
        CIN: 'N1',
        PLACE: type,
        PLACE_PROVIDER: 'PR1',
        DEC: next === undefined ? '' : inReturn(next[1]),
        REC: next === undefined ? '' : 'X1',
        REASON_PLACE_CHANGE: next === undefined ? '' : 'TU'.includes(next[0]) ? 'PLACE' : 'CARPL',
        HOME_POST: 'ZZ19 0AA',
        PL_POST: `ZZ${same} 1AA`,
        URN: `SC9991${10 + same}`,
      });
      if (inOut !== '' || planned !== '')
        this.note('placements', {
          child: id,
          started_on: from,
          carer: '',
          planned,
          in_out: inOut,
          distance: '',
          meant_to_last_to_18: '',
        });
    });
    this.note('periods_of_care', {
      child: id,
      started_on: told[0]?.[1] ?? '',
      protection_plan_at_start: '',
    });
    return id;
  }

  /** A concern of a child, from a review with these sessions or from none. */
  concern(child: string, sessions: readonly string[], raised: string, sent: string): void {
    const [first, last] = [sessions[0], sessions.at(-1)];
    const review =
      first === undefined
        ? ''
        : this.note('reviews', {
            child,
            iro: 'IRO-1',
            kind: 'FIRST',
            planned_for: first,
            started_on: first,
            completed_on: last ?? first,
            without_meeting: 'no',
            late_reason: '',
            chaired_by: 'IRO',
            participation: 'PN1',
            observed: '',
          });
    if (sessions.length > 1)
      sessions.forEach((held_on) =>
        this.note('review_sessions', { review, held_on, adjourned: held_on === last ? 'no' : 'yes' }),
      );
    this.note('concerns', {
      child,
      review,
      iro: 'IRO-1',
      raised_on: raised,
      sent_on: sent,
      feedback_on: '',
      closed_on: '',
      outcome: '',
      impact: '',
    });
  }
  assessed(child: string, on: string, outcome: string): void {
    this.note('health_assessments', { child, kind: 'INITIAL', assessed_on: on, outcome });
  }
  organise(): void {
    this.put('iros', {
      source_id: 'IRO-1',
      name: 'Officer 1',
      employment: 'PERMANENT',
      fte: '1',
      from: '2009-04-01',
      to: '',
    });
  }
  is(says: string, child: string, figure: string, answer: boolean | null): void {
    this.right.push({ says, child, figure, answer });
  }
}

const born = '2005-06-19';

function sameHome(made: Cases): void {
  const f33 = (says: string, answer: boolean, told: readonly Told[]): void =>
    made.is(says, made.child(born, told), 'sameLongTermPlacement', answer);
  const entry = ['S', '2013-04-01', 'U6'] as const;
  f33('a long-term match with the same carer goes on in the same home', true, [
    entry,
    ['T', '2016-01-31', 'U4'],
  ]);
  f33('so do two changes of status, one after the other', true, [
    entry,
    ['T', '2014-06-01', 'U4'],
    ['T', '2016-03-31', 'U6'],
  ]);
  f33('and a change of status on the last day but one', true, [entry, ['T', '2016-03-30', 'U4']]);
  f33('a move within two years is another home', false, [entry, ['P', '2014-04-02', 'U4']]);
  f33('a move two years ago to the day is not within them', true, [entry, ['P', '2014-04-01', 'U4']]);
  f33('a change of status after a late move does not go back before the move', false, [
    entry,
    ['P', '2015-01-01', 'U6'],
    ['T', '2015-06-01', 'U4'],
  ]);
}

function threeHomes(made: Cases): void {
  const f34 = (says: string, answer: boolean, told: readonly Told[]): void =>
    made.is(says, made.child(born, told), 'threeOrMorePlacements', answer);
  const entry = ['S', '2014-09-10', 'U6'] as const;
  const moves = [
    ['P', '2015-07-01', 'U6'],
    ['P', '2015-12-01', 'U6'],
  ] as const;
  f34('a home whose status changed on 1 April is open that day', true, [
    entry,
    ['T', '2015-04-01', 'U4'],
    ...moves,
  ]);
  f34('one whose status changed on 31 March too', true, [entry, ['T', '2015-03-31', 'U4'], ...moves]);
  f34('one whose status changed on 2 April too', true, [entry, ['T', '2015-04-02', 'U4'], ...moves]);
  f34('a home left on 1 April is not of the year', false, [entry, ['P', '2015-04-01', 'U6'], moves[0]]);
  f34('changes of status are no homes', false, [
    entry,
    ['T', '2015-06-01', 'U4'],
    ['T', '2015-09-01', 'U6'],
    ['P', '2015-12-01', 'U6'],
  ]);
  f34('a third home on 31 March counts', true, [entry, moves[0], ['P', '2016-03-31', 'U6']]);
}

function areas(made: Cases): void {
  const out = (says: string, answer: boolean | null, told: readonly Told[]): void =>
    made.is(says, made.child(born, told), 'placedOutOfArea', answer);
  const entry = ['S', '2015-09-10', 'U6', 'OUT'] as const;
  out('a home out of the area stays there when its status changes', true, [entry, ['T', '2015-12-01', 'U4']]);
  out('through two changes', true, [entry, ['T', '2015-12-01', 'U4'], ['T', '2016-03-31', 'U6']]);
  out('unless the change tells otherwise', false, [entry, ['T', '2015-12-01', 'U4', 'IN']]);
  out('a new home is not where the one before was', null, [entry, ['P', '2015-12-01', 'U4']]);
  out('a home in the area stays in it', false, [
    ['S', '2015-09-10', 'U6', 'IN'],
    ['T', '2015-12-01', 'U4'],
  ]);
  out('what nobody told of is not known', null, [
    ['S', '2015-09-10', 'U6'],
    ['T', '2015-12-01', 'U4'],
  ]);
  const unplanned = (says: string, answer: boolean | null, told: readonly Told[]): void =>
    made.is(says, made.child(born, told), 'unplannedMoves', answer);
  const first = ['S', '2014-09-10', 'U6'] as const;
  unplanned('a change of status is no move, planned or not', null, [
    first,
    ['T', '2015-09-01', 'U4', '', 'no'],
  ]);
  unplanned('a move that was not planned is one', true, [first, ['P', '2015-09-01', 'U4', '', 'no']]);
}

function sent(made: Cases): void {
  const late = (
    says: string,
    answer: boolean | null,
    sessions: readonly string[],
    days: readonly [string, string],
  ) => {
    const child = made.child(born, [['S', '2015-09-10', 'U6']]);
    made.concern(child, sessions, ...days);
    made.is(says, child, 'concernsSentInTime', answer);
  };
  late(
    'a concern written down a week after its review is late',
    false,
    ['2015-10-08'],
    ['2015-10-15', '2015-10-16'],
  );
  late(
    'one sent the working day after the review is in time',
    true,
    ['2015-10-08'],
    ['2015-10-09', '2015-10-09'],
  );
  late('over a weekend too', true, ['2015-10-09'], ['2015-10-12', '2015-10-12']);
  const series = ['2015-10-01', '2015-10-15'];
  late('one from the second session of a series runs from that', true, series, ['2015-10-15', '2015-10-16']);
  late('one raised between two sessions runs from the first', false, series, ['2015-10-12', '2015-10-12']);
  late('one from preparation has no clock', null, [], ['2015-10-12', '2015-12-12']);
}

function refused(made: Cases): void {
  const health = (says: string, answer: boolean | null, on: string, outcome: string): void => {
    const child = made.child(born, [['S', '2015-09-10', 'U6']]);
    made.assessed(child, on, outcome);
    made.is(says, child, 'initialHealthAssessmentsInTime', answer);
  };
  health('a first assessment that was refused is left out', null, '2015-09-20', 'REFUSED');
  health('one made on the last day is in time', true, '2015-10-08', 'DONE');
  health('one made the day after is not', false, '2015-10-09', 'DONE');
}

/** The council of all cases, and what is right of each child. */
export function councilOfCases(): { readonly tables: Tables; readonly right: readonly Right[] } {
  const made = new Cases();
  made.organise();
  for (const kind of [sameHome, threeHomes, areas, sent, refused]) kind(made);
  return { tables: made.tables, right: made.right };
}
