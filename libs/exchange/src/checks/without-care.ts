import { layoutOf, type FileName } from '../layouts';
import type { RowCheck } from '../reading/check-file';
import type { FolderState } from '../reading/folder-state';
import type { EpisodesKept } from './episodes-kept';

const onlyInCare: readonly FileName[] = [
  'ssda903_uasc',
  'ssda903_reviews',
  'ssda903_oc2',
  'ssda903_ad1',
  'ssda903_placed_adoption',
  'ssda903_prev_perm',
  'ssda903_missing',
];

/**
 * What the return tells only of children with an episode in the year (1012), and no reviews of children in
 * short breaks alone (399). The folder's episodes are those of its year.
 */
export function withoutCareCheck(
  name: FileName,
  file: string,
  state: FolderState,
  care: EpisodesKept,
): RowCheck | null {
  if (!onlyInCare.includes(name)) return null;
  const place = layoutOf(name).columns.findIndex((column) => column.name === 'CHILD');
  return (cells, _days, line) => {
    if (!care.any || cells[place] === '') return;
    const child = cells[place]!;
    const episodes = care.of(child);
    if (episodes.length === 0)
      state.faults.add(
        file,
        line,
        'CHILD',
        child,
        'only of children in care in the year (1012)',
        'Take the row out, or add the episodes.',
      );
    else if (name === 'ssda903_reviews' && episodes.every(({ ls }) => ls === 'V3' || ls === 'V4')) {
      state.faults.add(
        file,
        line,
        'CHILD',
        child,
        'no review for short breaks (399)',
        'Take the row out: the return asks for none under V3 and V4.',
      );
    }
  };
}
