import { layoutOf, type FileName } from '../layouts';
import type { RowCheck } from '../reading/check-file';
import type { FolderState } from '../reading/folder-state';
import { KeyTable } from '../reading/key-table';
import { shownDay } from './days';

/** Files of which a child has one row on a day, and what it is one of. */
const oneOf: Partial<Record<FileName, string>> = {
  allocations: 'one IRO at a time',
  school_places: 'one school at a time',
};

/** Numbers kept of each row: child, first day, last day (0 while it lasts), line. */
const width = 4;

/** The rows of each child in the order of their first days, as numbers. */
function inOrder(kept: readonly number[]): readonly number[] {
  const places = Array.from({ length: kept.length / width }, (_, row) => row * width);
  return places.sort((one, other) => kept[one]! - kept[other]! || kept[one + 1]! - kept[other + 1]!);
}

/**
 * Finds rows of one child that hold on the same day, first and last day with them: the record takes one at a
 * time. A handover belongs to who takes over.
 */
export function oneAtATime(name: FileName, file: string, state: FolderState): RowCheck | null {
  const says = oneOf[name];
  if (says === undefined) return null;
  const names = layoutOf(name).columns.map((column) => column.name);
  const [child, from, to] = ['child', 'from', 'to'].map((column) => names.indexOf(column)) as [
    number,
    number,
    number,
  ];
  const children = new KeyTable();
  const kept: number[] = [];
  state.settleLater(() => {
    let last = -1;
    for (const row of inOrder(kept)) {
      const before = last;
      const sameChild = before >= 0 && kept[before] === kept[row];
      const end = sameChild ? kept[before + 2]! : 0;
      if (sameChild && (end === 0 || end >= kept[row + 1]!))
        state.faults.add(
          file,
          kept[row + 3]!,
          'from',
          shownDay(kept[row + 1]!),
          says,
          `The row on line ${kept[before + 3]} ${end === 0 ? 'has no last day' : `lasts to ${shownDay(end)}`}: ` +
            'let it end the day before this one begins.',
        );
      if (!sameChild || end !== 0)
        last = !sameChild || kept[row + 2] === 0 || kept[row + 2]! > end ? row : before;
    }
  });
  return (cells, days, line) => {
    if (cells[child] === '' || days[from] === 0) return;
    const next = children.size;
    const known = children.put(cells[child]!, next);
    kept.push(known < 0 ? next : known, days[from]!, days[to]!, line);
  };
}
