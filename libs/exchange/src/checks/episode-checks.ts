import type { RowCheck } from '../reading/check-file';
import type { Faults } from '../reading/fault';
import { samePostcode } from '../reading/postcode-directory';
import { inWords } from './days';
import { at, EpisodesKept, nameOf, type KeptEpisode } from './episodes-kept';

const [CHILD, DECOM, RNE, LS, PLACE, PROVIDER, DEC, REC, REASON, HOME_POST, PL_POST] = [
  'CHILD',
  'DECOM',
  'RNE',
  'LS',
  'PLACE',
  'PLACE_PROVIDER',
  'DEC',
  'REC',
  'REASON_PLACE_CHANGE',
  'HOME_POST',
  'PL_POST',
].map(at) as [number, number, number, number, number, number, number, number, number, number, number];

const isTemporary = (place: string): boolean => place.startsWith('T');
const adoptionByCarer = new Set(['A3', 'A5']);
/** From this day on a placement for adoption with the current foster carer changes its status only (217). */
const statusOnlyFrom = 2015_04_01;

/** Checks of episodes: of each by itself, and of one child's in their order. */
export class EpisodeChecks {
  readonly kept = new EpisodesKept();
  private file = '';

  constructor(private readonly faults: Faults) {}

  /** The check of one episode by itself; keeps what the others need. */
  rowCheck(file: string): RowCheck {
    this.file = file;
    return (cells, days, line) => {
      const add = (place: number, rule: string, remedy: string): void =>
        this.faults.add(file, line, nameOf(place), cells[place]!, rule, remedy);
      const upper = (place: number): string => cells[place]!.toUpperCase();
      const [place, status, provider, rne, rec] = [
        upper(PLACE),
        upper(LS),
        upper(PROVIDER),
        upper(RNE),
        upper(REC),
      ];
      const noProvider = isTemporary(place) || place.startsWith('Z');
      if ((cells[DEC] === '') !== (rec === ''))
        add(
          cells[DEC] === '' ? DEC : REC,
          'DEC and REC together (148)',
          'Fill both when the episode has ended, neither while it is open.',
        );
      if (days[DEC]! > 0 && days[DEC]! < days[DECOM]!)
        add(
          DEC,
          'not before DECOM (356)',
          `It ends before it begins (${cells[DECOM]!}): correct one of them.`,
        );
      if (days[DEC]! > 0 && days[DEC] === days[DECOM])
        add(
          DEC,
          'longer than a day (355)',
          'An episode may not begin and end on the same day: join it to its neighbour, or take it out.',
        );
      if (!noProvider && provider === '')
        add(PROVIDER, 'provider of a placement (526)', 'Say who provides the placement: PR0 to PR5.');
      if (noProvider && provider !== '')
        add(PROVIDER, 'no provider of a temporary or other placement (213)', 'Blank it.');
      if (provider === 'PR0' && place !== 'P1') add(PROVIDER, 'PR0 only with P1 (550)', 'Use PR1 to PR5.');
      if ((place === 'A5' || place === 'A6') && status !== 'E1' && status !== 'D1')
        add(
          PLACE,
          'A5 and A6 only under a placement order (408)',
          'Use A3 or A4 when placed with consent, or correct the legal status to E1.',
        );
      if (place === 'P1' && status === 'V2')
        add(
          PLACE,
          'P1 not under section 20 (378)',
          'A child accommodated under section 20 is not placed with parents: correct one of them.',
        );
      if (status === 'D1' && days[DECOM]! > 2005_12_31)
        add(LS, 'no freeing order after 2005 (445)', 'Use E1 for a placement order.');
      if (adoptionByCarer.has(place) && days[DECOM]! >= statusOnlyFrom && !['S', 'T', 'U'].includes(rne))
        add(
          RNE,
          'A3 and A5 begin with S, T or U (217)',
          'The foster carer stays the same: use T, or U when the legal status changed too.',
        );
      if (
        place !== 'P1' &&
        cells[PL_POST] !== '' &&
        samePostcode(cells[PL_POST]!) === samePostcode(cells[HOME_POST]!)
      )
        add(
          PL_POST,
          'home and placement in different places (392d)',
          'Only a placement with parents may have the postcode of home: ' +
            'correct one of the two, or blank what is not known.',
        );
      if (cells[REASON] !== '' && cells[DEC] === '')
        add(REASON, 'no reason for change while open (233)', 'Blank it until the placement ends.');
      if (rne === 'S' && isTemporary(place))
        add(
          PLACE,
          'care begins in a placement, not a temporary one (380)',
          'Give the placement the child was in before or after it.',
        );
      if (rec !== '' && rec !== 'X1' && isTemporary(place))
        add(
          PLACE,
          'care ends from a placement, not a temporary one (381)',
          'Give the placement from which the child left care.',
        );
      if (days[DECOM]! > 0 && cells[CHILD] !== '') this.kept.keep(cells, days, line);
    };
  }

  /** Checks each child's episodes against each other, once they are settled. */
  checkSequences(): void {
    for (const episodes of this.kept.each()) {
      episodes.forEach((episode, place) => {
        const after = episodes[place + 1];
        if (after) this.checkPair(episode, after);
        else if (episode.rec === 'X1')
          this.add(
            episode,
            'REC',
            'X1',
            'an episode follows X1 (388)',
            'Add the episode that begins on that day, or say why care ended.',
          );
      });
    }
  }

  private checkPair(here: KeptEpisode, after: KeptEpisode): void {
    const starts = inWords(after.from);
    if (here.to === 0)
      return this.add(
        here,
        'DEC',
        '',
        'only the last episode is open (142)',
        `Another episode of the child begins on ${starts}: end this one, or correct the other.`,
      );
    if (after.from < here.to)
      return this.add(
        after,
        'DECOM',
        starts,
        'no overlap (501)',
        `The episode on line ${here.line} ends later: correct one of them.`,
      );
    if (here.rec === 'X1' && after.from > here.to)
      return this.add(
        after,
        'DECOM',
        starts,
        'no gap in a period of care (433)',
        `The episode on line ${here.line} ended earlier with X1: begin this one on that day.`,
      );
    if (here.rec === 'X1' && after.rne === 'S')
      return this.add(
        after,
        'RNE',
        'S',
        'S begins a period of care (431)',
        `The episode on line ${here.line} goes on with X1: say what changed, or why care ended.`,
      );
    if (here.rec !== 'X1') {
      if (here.rec !== '' && after.rne !== 'S')
        this.add(
          after,
          'RNE',
          after.rne,
          'a period of care begins with S (432)',
          `Care ended on line ${here.line} (${here.rec}): use S, or X1 there.`,
        );
      return;
    }
    if (here.cin !== after.cin)
      this.add(
        after,
        'CIN',
        after.cin,
        'one category of need (504)',
        `It was ${here.cin} on line ${here.line}: it never changes in a period of care.`,
      );
    this.checkWhatChanged(here, after);
    this.checkReason(here, after);
  }

  /** The reason for an episode says what changed since the one before. */
  private checkWhatChanged(here: KeptEpisode, after: KeptEpisode): void {
    const [status, placement] = [here.ls !== after.ls, here.provision !== after.provision];
    const says = (rule: string, remedy: string): void =>
      this.add(after, 'RNE', after.rne, rule, `${remedy} It is compared with line ${here.line}.`);
    if (after.rne === 'L' && (!status || placement))
      says(
        'L changes the legal status only (434)',
        'Use B or U when the placement changed too, P or T when it alone did.',
      );
    if ((after.rne === 'P' || after.rne === 'T') && (status || !placement))
      says(
        'P and T change the placement only (435)',
        'Use B or U when the legal status changed too, L when it alone did.',
      );
    if ((after.rne === 'B' || after.rne === 'U') && (!status || !placement))
      says(
        'B and U change legal status and placement (436)',
        'Use L when only the legal status changed, P or T when only the placement did.',
      );
  }

  /** Why a placement changed, unless for or from a temporary one. */
  private checkReason(here: KeptEpisode, after: KeptEpisode): void {
    const temporary = isTemporary(here.place) || isTemporary(after.place);
    if (!temporary && !here.hasReason && ['P', 'B', 'T', 'U'].includes(after.rne))
      this.add(
        here,
        'REASON_PLACE_CHANGE',
        '',
        'reason why the placement changed (225)',
        `Say why it changed on ${inWords(here.to)}.`,
      );
    if (temporary && here.hasReason)
      this.add(
        here,
        'REASON_PLACE_CHANGE',
        '',
        'no reason for a temporary placement (226)',
        'Blank it: the child went to, or came from, a temporary placement.',
      );
  }

  private add({ line }: KeptEpisode, column: string, value: string, rule: string, remedy: string): void {
    this.faults.add(this.file, line, column, value, rule, remedy);
  }
}
