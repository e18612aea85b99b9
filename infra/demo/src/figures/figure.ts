import type { DemonstrationFolder } from './demonstration-folder';

/** One number of the year: what the report's reading asks for, and how to count it from the files. */
export interface Figure {
  code: string;
  title: string;
  expected: string;
  count(folder: DemonstrationFolder): string;
}

export function figure(
  code: string,
  title: string,
  expected: string | number | readonly number[],
  count: (folder: DemonstrationFolder) => string | number | readonly number[],
): Figure {
  return { code, title, expected: String(expected), count: (folder) => String(count(folder)) };
}

export const share = (met: number, of: number): string => `${met}/${of}`;
