import { layoutOf } from '../layouts';
import type { RowCheck } from '../reading/check-file';
import type { FolderState } from '../reading/folder-state';
import { KeyTable } from '../reading/key-table';
import { inWords } from './days';
import type { EpisodesKept, KeptEpisode } from './episodes-kept';

const isAdoptive = ({ place }: KeptEpisode): boolean => /^A[3-6]$/.test(place);
const placesOf = (name: 'ssda903_ad1' | 'ssda903_placed_adoption', columns: readonly string[]): number[] =>
  columns.map((column) => layoutOf(name).columns.findIndex((known) => known.name === column));

/**
 * Checks decisions that a child should be placed for adoption against the episodes. Keeps the latest decision
 * of each child.
 */
export function decisionCheck(file: string, state: FolderState, care: EpisodesKept): RowCheck {
  const [CHILD, PLACED, CEASED] = placesOf('ssda903_placed_adoption', [
    'CHILD',
    'DATE_PLACED',
    'DATE_PLACED_CEASED',
  ]) as [number, number, number];
  const decided = new KeyTable();
  state.settleLater(() => {
    for (const episodes of care.each()) {
      const [first] = episodes;
      if (first === undefined || decided.get(String(first.line)) >= 0) continue;
      const without = (
        episode: KeptEpisode | undefined,
        column: string,
        value: string,
        rule: string,
      ): void => {
        if (episode)
          state.faults.add(
            state.fileOf('ssda903_episodes'),
            episode.line,
            column,
            value,
            rule,
            `Add the decision to ${file}, or correct the episode.`,
          );
      };
      const adoptive = episodes.find(isAdoptive);
      without(adoptive, 'PLACE', adoptive?.place ?? '', 'a decision before placing for adoption (551)');
      without(
        episodes.find(({ ls }) => ls === 'E1'),
        'LS',
        'E1',
        'a decision before a placement order (553)',
      );
    }
  });
  return (cells, days, line) => {
    const episodes = care.of(cells[CHILD]!);
    const [first] = episodes;
    if (first === undefined || days[PLACED] === 0) return;
    decided.put(String(first.line), line);
    const add = (rule: string, remedy: string): void =>
      state.faults.add(file, line, 'DATE_PLACED', cells[PLACED]!, rule, remedy);
    const [placed, order] = [episodes.filter(isAdoptive), episodes.find(({ ls }) => ls === 'E1')];
    if (cells[CEASED] === '' && placed[0] && days[PLACED]! > placed[0].from)
      add(
        'decided before the child was placed (552)',
        `The child was placed for adoption on ${inWords(placed[0].from)}: correct one of them.`,
      );
    if (order && days[PLACED]! > order.from)
      add(
        'decided before the placement order (554)',
        `The placement order is of ${inWords(order.from)}: correct one of them.`,
      );
    if (cells[CEASED] !== '' && episodes.some(({ ls, to }) => ls === 'E1' && to === 0)) {
      state.faults.add(
        file,
        line,
        'DATE_PLACED_CEASED',
        cells[CEASED]!,
        'not reversed under an open placement order (553)',
        'Blank it, or end the episode with E1.',
      );
    }
  };
}

/**
 * Checks adoptions: the match came before the placement (331), and the day placed is that of the decision
 * (523).
 */
export function adoptionCheck(file: string, state: FolderState, care: EpisodesKept): RowCheck {
  const [CHILD, INT, MATCH] = placesOf('ssda903_ad1', ['CHILD', 'DATE_INT', 'DATE_MATCH']) as [
    number,
    number,
    number,
  ];
  return (cells, days, line) => {
    const adopted = care.of(cells[CHILD]!).find(({ rec }) => rec === 'E11' || rec === 'E12');
    if (adopted && days[MATCH]! > adopted.from)
      state.faults.add(
        file,
        line,
        'DATE_MATCH',
        cells[MATCH]!,
        'matched before placed (331)',
        `The child was placed on ${inWords(adopted.from)}: correct one of them.`,
      );
    if (days[INT]! > 0) state.adoptionDays.put(cells[CHILD]!, days[INT]!);
  };
}

/** The day placed is told alike in both files (523); adoptions are read first. */
export function sameDecisionDay(file: string, state: FolderState): RowCheck {
  const [CHILD, PLACED] = placesOf('ssda903_placed_adoption', ['CHILD', 'DATE_PLACED']) as [number, number];
  return (cells, days, line) => {
    const said = state.adoptionDays.get(cells[CHILD]!);
    if (said > 0 && days[PLACED]! > 0 && said !== days[PLACED])
      state.faults.add(
        file,
        line,
        'DATE_PLACED',
        cells[PLACED]!,
        'DATE_INT is DATE_PLACED (523)',
        `The adoption says ${inWords(said)}: correct one of them.`,
      );
  };
}
