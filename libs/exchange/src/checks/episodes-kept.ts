import {
  categoriesOfNeed,
  legalStatuses,
  placementTypes,
  reasonEpisodeCeased,
  reasonForNewEpisode,
} from '@iro/codes';
import { layoutOf } from '../layouts';
import { KeyTable } from '../reading/key-table';
import { samePostcode } from '../reading/postcode-directory';

const columnNames = layoutOf('ssda903_episodes').columns.map((column) => column.name);
/** Where a column of episodes stands. */
export const at = (name: string): number => columnNames.indexOf(name);
export const nameOf = (place: number): string => columnNames[place]!;

const listed = (codes: readonly { code: string }[]): readonly string[] => [
  '',
  ...codes.map(({ code }) => code),
];
const sets = {
  rne: listed(reasonForNewEpisode.codes),
  rec: listed(reasonEpisodeCeased.codes),
  cin: listed(categoriesOfNeed.codes),
  ls: listed(legalStatuses.codes),
  place: listed(placementTypes.codes),
};
const places = { rne: at('RNE'), rec: at('REC'), cin: at('CIN'), ls: at('LS'), place: at('PLACE') };
const [CHILD, DECOM, DEC, REASON] = [at('CHILD'), at('DECOM'), at('DEC'), at('REASON_PLACE_CHANGE')];
/** What makes a placement another one (434-436). */
const provision = ['PLACE', 'PLACE_PROVIDER', 'PL_POST', 'URN'].map(at);

/** What other checks need of an episode. */
export interface KeptEpisode {
  readonly line: number;
  /** Days as yyyymmdd; `to` is 0 while it lasts. */
  readonly from: number;
  readonly to: number;
  readonly rne: string;
  readonly rec: string;
  readonly cin: string;
  readonly ls: string;
  readonly place: string;
  /** The same number for the same place, provider, postcode and URN. */
  readonly provision: number;
  readonly hasReason: boolean;
  /** Provided by the council itself (PR1). */
  readonly own: boolean;
}

/** Numbers kept of each episode. */
const width = 12;

function hashOf(cells: readonly string[]): number {
  let hash = 7;
  for (const place of provision) {
    const cell = samePostcode(cells[place]!);
    for (let i = 0; i < cell.length; i += 1) hash = Math.imul(hash ^ cell.charCodeAt(i), 16_777_619);
    hash = Math.imul(hash ^ 31, 16_777_619);
  }
  return hash >>> 0;
}

/** Episodes as twelve small numbers each, in the order of child and start once they are settled. */
export class EpisodesKept {
  private readonly children = new KeyTable();
  private kept = new Uint32Array(width * 4096);
  private count = 0;
  private lastChild = '';
  private order = new Uint32Array(0);
  /** Where each child's episodes begin in the order; one more at the end. */
  private starts = new Uint32Array(1);
  /** Whether all of a child's episodes stand together, in order of DECOM. */
  inOrder = true;

  /** Whether there are any. */
  get any(): boolean {
    return this.count > 0;
  }

  /** Takes an episode whose child and first day can be read. */
  keep(cells: readonly string[], days: Float64Array, line: number): void {
    const child = cells[CHILD]!;
    const next = this.children.size;
    const known = this.children.put(child, next);
    if (known >= 0 && child !== this.lastChild) this.inOrder = false;
    if (child === this.lastChild && days[DECOM]! < this.kept[(this.count - 1) * width + 1]!)
      this.inOrder = false;
    this.lastChild = child;
    const from = this.count * width;
    if (from + width > this.kept.length) {
      const larger = new Uint32Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    const index = (set: keyof typeof sets): number =>
      Math.max(0, sets[set].indexOf(cells[places[set]]!.toUpperCase()));
    const has = (cells[REASON] === '' ? 0 : 1) + (cells[provision[1]!]!.toUpperCase() === 'PR1' ? 2 : 0);
    this.kept.set(
      [
        known < 0 ? next : known,
        days[DECOM]!,
        days[DEC]!,
        index('rne'),
        index('rec'),
        index('cin'),
        index('ls'),
        index('place'),
        hashOf(cells),
        has,
        line,
      ],
      from,
    );
    this.count += 1;
  }

  /** Puts each child's episodes together, once all are read. */
  settle(): void {
    const { kept } = this;
    this.order = Uint32Array.from({ length: this.count }, (_, i) => i * width);
    if (!this.inOrder) this.order.sort((a, b) => kept[a]! - kept[b]! || kept[a + 1]! - kept[b + 1]!);
    this.starts = new Uint32Array(this.children.size + 1).fill(this.count);
    for (let i = this.count - 1; i >= 0; i -= 1) this.starts[kept[this.order[i]!]!] = i;
  }

  /** Every child's episodes, by start. */
  *each(): Generator<readonly KeptEpisode[]> {
    for (let child = 0; child < this.children.size; child += 1) yield this.numbered(child);
  }

  /** A child's episodes, by start; none of a child without. */
  of(child: string): readonly KeptEpisode[] {
    const number = this.children.get(child);
    return number < 0 ? [] : this.numbered(number);
  }

  private numbered(child: number): readonly KeptEpisode[] {
    const found: KeptEpisode[] = [];
    for (let i = this.starts[child]!; i < this.starts[child + 1]!; i += 1)
      found.push(this.read(this.order[i]!));
    return found;
  }

  private read(at: number): KeptEpisode {
    const k = this.kept;
    const has = k[at + 9]!;
    return {
      from: k[at + 1]!,
      to: k[at + 2]!,
      rne: sets.rne[k[at + 3]!]!,
      rec: sets.rec[k[at + 4]!]!,
      cin: sets.cin[k[at + 5]!]!,
      ls: sets.ls[k[at + 6]!]!,
      place: sets.place[k[at + 7]!]!,
      provision: k[at + 8]!,
      hasReason: (has & 1) > 0,
      own: (has & 2) > 0,
      line: k[at + 10]!,
    };
  }
}
