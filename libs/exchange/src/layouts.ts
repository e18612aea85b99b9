import { iroExtract } from './extract/iro-extract';
import type { FileLayout, Row } from './layout';
import { ssd } from './ssd/ssd';
import { ssda903 } from './ssda903/ssda903';

/** Every file a folder may hold, by name. */
export const layouts = { ...ssda903, ...iroExtract, ...ssd } as const;

/** The name of a file a folder may hold. */
export type FileName = keyof typeof layouts;

/** A checked row of a file: `RowOf<'reviews'>`. */
export type RowOf<N extends FileName> = Row<(typeof layouts)[N]>;

/** The layout of a file, without its row's type. */
export function layoutOf(name: FileName): FileLayout {
  return layouts[name];
}

/** All file names, the return's first. */
export const fileNames = Object.keys(layouts) as FileName[];
