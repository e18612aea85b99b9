import { Chance } from './chance';
import { careOf, type ChildMade } from './make-care';
import { healthAndSchoolOf, schools } from './make-health';
import { leaversOf } from './make-leavers';
import { disputesOf } from './make-disputes';
import { organisation } from './make-organisation';
import { reviewsOf } from './make-reviews';
import type { Row, Tables } from './tables';

/** Rows being made, by file. */
export class Making {
  readonly tables: Record<string, Row[]> = {};
  private readonly numbers = new Map<string, number>();

  constructor(readonly chance: Chance) {}

  /** Adds a row of the statutory return. */
  told(file: string, row: Row): void {
    (this.tables[file] ??= []).push(row);
  }
  /** Adds a row of the extract. @returns its source id */
  noted(file: string, row: Row): string {
    const number = (this.numbers.get(file) ?? 0) + 1;
    this.numbers.set(file, number);
    const id = `${file}-${number}`;
    this.told(file, { source_id: id, ...row });
    return id;
  }
}

/**
 * A small council, made so that its records lie at the edges of the year, as the folder for the year 2016.
 *
 * @param seed the same gives the same council
 */
export function councilOfEdges(seed: number): Tables {
  const making = new Making(new Chance(seed * 7_919 + 13));
  const { chance } = making;
  organisation(making);
  schools(making);
  const children: ChildMade[] = [];
  for (let number = 1; number <= chance.int(14, 24); number += 1)
    children.push(careOf(making, `ZO${String(number).padStart(4, '0')}`));
  for (const child of children) {
    reviewsOf(making, child);
    healthAndSchoolOf(making, child);
    disputesOf(making, child);
  }
  leaversOf(making);
  return making.tables;
}
