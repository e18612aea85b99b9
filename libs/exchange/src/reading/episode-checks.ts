import { categoriesOfNeed, reasonEpisodeCeased, reasonForNewEpisode } from '@iro/codes';
import { layoutOf } from '../layouts';
import type { RowCheck } from './check-file';
import type { Faults } from './fault';
import { KeyTable } from './key-table';

const columnNames = layoutOf('ssda903_episodes').columns.map((column) => column.name);
const at = (name: string): number => columnNames.indexOf(name);
const [CHILD, DECOM, RNE, LS, CIN, PLACE, PROVIDER, DEC, REC] = ['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC'].map(at) as [number, number, number, number, number, number, number, number, number];
const reasons = reasonForNewEpisode.codes.map(({ code }) => code as string);
const ends = ['', ...reasonEpisodeCeased.codes.map(({ code }) => code as string)];
const needs = categoriesOfNeed.codes.map(({ code }) => code as string);
const [S, X1] = [reasons.indexOf('S'), ends.indexOf('X1')];

/** Numbers kept of each episode: child, DECOM, DEC, RNE, REC, CIN, line. */
const width = 7;

/** Checks of episodes: of each by itself, and of one child's in their order. Keeps seven small numbers an episode. */
export class EpisodeChecks {
  private readonly children = new KeyTable();
  private kept = new Uint32Array(width * 4096);
  private count = 0;
  private lastChild = '';
  private file = '';
  /** Whether all of a child's episodes stand together, in order of DECOM. */
  inOrder = true;

  constructor(private readonly faults: Faults) {}

  /** The check of one episode by itself; keeps what the others need. */
  rowCheck(file: string): RowCheck {
    this.file = file;
    return (cells, days, line) => {
      const add = (place: number, rule: string, remedy: string): void => this.faults.add(file, line, columnNames[place]!, cells[place]!, rule, remedy);
      const [place, status, provider] = [cells[PLACE]!, cells[LS]!, cells[PROVIDER]!];
      const noProvider = place.startsWith('T') || place.startsWith('Z');
      if ((cells[DEC] === '') !== (cells[REC] === '')) add(cells[DEC] === '' ? DEC : REC, 'DEC and REC together (148)', 'Fill both when the episode has ended, neither while it is open.');
      if (days[DEC]! > 0 && days[DEC]! < days[DECOM]!) add(DEC, 'not before DECOM', `It ends before it begins (${cells[DECOM]!}): correct one of them.`);
      if (days[DEC]! > 0 && days[DEC] === days[DECOM]) add(DEC, 'longer than a day (501)', 'An episode may not begin and end on the same day: join it to its neighbour, or take it out.');
      if (!noProvider && provider === '') add(PROVIDER, 'provider of a placement (526)', 'Say who provides the placement: PR0 to PR5.');
      if (noProvider && provider !== '') add(PROVIDER, 'no provider of a temporary or other placement (213)', 'Blank it.');
      if (provider === 'PR0' && place !== 'P1') add(PROVIDER, 'PR0 only with P1 (550)', 'Use PR1 to PR5.');
      if ((place === 'A5' || place === 'A6') && status !== 'E1' && status !== 'D1') add(PLACE, 'A5 and A6 only under a placement order (408)', 'Use A3 or A4 when placed with consent, or correct the legal status to E1.');
      if (place === 'P1' && status === 'V2') add(PLACE, 'P1 not under section 20 (378)', 'A child accommodated under section 20 is not placed with parents: correct one of them.');
      if (status === 'D1' && days[DECOM]! > 2005_12_31) add(LS, 'no freeing order after 2005 (445)', 'Use E1 for a placement order.');
      if (days[DECOM]! > 0 && cells[CHILD] !== '') this.keep(cells, days, line);
    };
  }

  private keep(cells: readonly string[], days: Float64Array, line: number): void {
    const child = cells[CHILD]!;
    const next = this.children.size;
    const known = this.children.put(child, next);
    const number = known < 0 ? next : known;
    if (known >= 0 && child !== this.lastChild) this.inOrder = false;
    if (child === this.lastChild && days[DECOM]! < this.kept[(this.count - 1) * width + 1]!) this.inOrder = false;
    this.lastChild = child;
    const from = this.count * width;
    if (from + width > this.kept.length) {
      const larger = new Uint32Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    const index = (list: readonly string[], cell: string): number => Math.max(0, list.indexOf(cell.toUpperCase()));
    this.kept.set([number, days[DECOM]!, days[DEC]!, index(reasons, cells[RNE]!), index(ends, cells[REC]!), index(needs, cells[CIN]!), line], from);
    this.count += 1;
  }

  /** Checks each child's episodes against each other, once all are read. */
  checkSequences(): void {
    const { kept } = this;
    const order = new Uint32Array(this.count);
    for (let i = 0; i < this.count; i += 1) order[i] = i * width;
    if (!this.inOrder) order.sort((a, b) => kept[a]! - kept[b]! || kept[a + 1]! - kept[b + 1]!);
    for (let i = 0; i < this.count; i += 1) {
      const here = order[i]!;
      const after = i + 1 < this.count && kept[order[i + 1]!] === kept[here] ? order[i + 1]! : -1;
      if (after < 0) this.checkLast(here);
      else this.checkPair(here, after);
    }
  }

  private checkLast(here: number): void {
    if (this.kept[here + 4] === X1) this.add(here, 'REC', 'X1', 'an episode follows X1 (388)', 'Add the episode that begins on that day, or say why care ended.');
  }

  private checkPair(here: number, after: number): void {
    const { kept } = this;
    const [dec, rec, decom, rne] = [kept[here + 2]!, kept[here + 4]!, kept[after + 1]!, kept[after + 3]!];
    const starts = String(decom).replace(/(....)(..)(..)/, '$3/$2/$1');
    if (dec === 0) return this.add(here, 'DEC', '', 'only the last episode is open', `Another episode of the child begins on ${starts}: end this one, or correct the other.`);
    if (decom < dec) return this.add(after, 'DECOM', starts, 'no overlap (355)', `The episode on line ${kept[here + 6]} ends later: correct one of them.`);
    if (rec === X1 && decom > dec) return this.add(after, 'DECOM', starts, 'no gap in a period of care (433)', `The episode on line ${kept[here + 6]} ended earlier with X1: begin this one on that day.`);
    if (rec === X1 && rne === S) this.add(after, 'RNE', 'S', 'S begins a period of care (357)', `The episode on line ${kept[here + 6]} goes on with X1: say what changed, or why care ended.`);
    if (rec !== X1 && rec !== 0 && rne !== S) this.add(after, 'RNE', reasons[rne]!, 'a period of care begins with S (432)', `Care ended on line ${kept[here + 6]} (${ends[rec]}): use S, or X1 there.`);
    if (rec === X1 && kept[here + 5] !== kept[after + 5]) this.add(after, 'CIN', needs[kept[after + 5]!]!, 'one category of need (504)', `It was ${needs[kept[here + 5]!]} on line ${kept[here + 6]}: it never changes in a period of care.`);
  }

  private add(episode: number, column: string, value: string, rule: string, remedy: string): void {
    this.faults.add(this.file, this.kept[episode + 6]!, column, value, rule, remedy);
  }
}
