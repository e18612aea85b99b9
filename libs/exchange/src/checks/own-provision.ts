import { layoutOf } from '../layouts';
import type { RowCheck } from '../reading/check-file';
import type { FolderState } from '../reading/folder-state';
import type { EpisodesKept } from './episodes-kept';

const names = layoutOf('placements').columns.map(({ name }) => name);
const [CHILD, STARTED_ON, IN_OUT] = ['child', 'started_on', 'in_out'].map((name) => names.indexOf(name)) as [
  number,
  number,
  number,
];

/** Foster homes and placements for adoption, which a council may have anywhere. */
const family = /^(A[3-6]|U[1-6])$/;

/**
 * The council's own provision, foster homes and short breaks apart, lies in its own area (1015): asked where
 * the extract says of a placement that it does not.
 */
export function ownProvisionCheck(file: string, state: FolderState, care: EpisodesKept): RowCheck {
  const outside: { line: number; child: string; from: number }[] = [];
  state.settleLater(() => {
    for (const { line, child, from } of outside) {
      const first = care.of(child).find((episode) => episode.from === from);
      if (!first?.own || family.test(first.place) || first.ls === 'V3' || first.ls === 'V4') continue;
      state.faults.add(
        file,
        line,
        'in_out',
        'OUT',
        'own provision in the own area (1015)',
        `The return has PR1 for it (line ${first.line} of the episodes): give its provider there, or say IN.`,
      );
    }
  });
  return (cells, days, line) => {
    if (cells[IN_OUT]!.toUpperCase() === 'OUT' && days[STARTED_ON]! > 0)
      outside.push({ line, child: cells[CHILD]!, from: days[STARTED_ON]! });
  };
}
