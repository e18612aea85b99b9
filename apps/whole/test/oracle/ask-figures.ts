import type { Role } from '@iro/access';
import type { Ties } from '@iro/gateway';
import type { CouncilUnderTest } from '../council-under-test';
import type { Expected, Figures } from './counted';

interface Cell {
  readonly key: string;
  readonly label: string;
  readonly met: number;
  readonly of: number;
}
interface Page {
  readonly edges: readonly { readonly met: boolean; readonly node: { readonly id: string } | null }[];
}

/** A figure as it was answered; which fields there are depends on its shape. */
export interface Answer {
  readonly met?: number;
  readonly of?: number;
  readonly value?: number | null;
  readonly sum?: number;
  readonly total?: number;
  readonly percent?: number | null;
  readonly byMonth?: readonly { month: string; met?: number; of?: number; value?: number }[];
  readonly items?: readonly { key: string; label: string; count: number; cohort: Page }[];
  readonly teams?: readonly Cell[];
  readonly iros?: readonly Cell[];
  readonly inOut?: readonly Cell[];
  readonly cohort?: Page;
  readonly missing?: Page;
}

const cells = '{ key label met of }';
const page = '{ edges { met node { id } } }';
const splits = `teams: breakdown(by: TEAM) ${cells} iros: breakdown(by: IRO) ${cells} inOut: breakdown(by: IN_OUT) ${cells}`;
const whole: Readonly<Record<Expected['shape'], string>> = {
  MEASURE: `met of percent ${splits} cohort(first: 500) ${page} missing: cohort(missing: true, first: 500) ${page}`,
  COUNT: `value ${splits} cohort(first: 500) ${page}`,
  DISTRIBUTION: `total items { key label count cohort(first: 500) ${page} }`,
  RATE: 'value sum of',
};
/** Months of what happens; how a position stood by month is a question a month, and asked elsewhere. */
const months: Readonly<Partial<Record<Expected['shape'], string>>> = {
  MEASURE: 'byMonth { month met of }',
  COUNT: 'byMonth { month value }',
};
const short: Readonly<Record<Expected['shape'], string>> = {
  MEASURE: 'met of',
  COUNT: 'value',
  DISTRIBUTION: 'total',
  RATE: 'sum of',
};

/** Whether a figure is a position: how things stand on a day. */
export type Positions = (name: string) => boolean;

/** Figures that a document asks for at once. */
const together = 12;

/**
 * Asks for all figures of a year by name; one with arguments is named with them.
 *
 * @returns what was answered by name; null for what the role does not read
 */
export async function askFigures(
  council: CouncilUnderTest,
  figures: Figures,
  ending: number,
  who: {
    readonly role: Role;
    readonly ties?: Ties;
    readonly short?: boolean;
    readonly isPosition?: Positions;
  },
): Promise<ReadonlyMap<string, Answer | null>> {
  const names = Object.keys(figures);
  const answers = new Map<string, Answer | null>();
  const fields = who.short === true ? short : whole;
  for (let at = 0; at < names.length; at += together) {
    const some = names.slice(at, at + together);
    const asked = some.map((name, index) => {
      const { shape } = figures[name] as Expected;
      const more = who.isPosition?.(name) === false ? (months[shape] ?? '') : '';
      return `f${index}: ${name} { ${fields[shape]} ${more} }`;
    });
    const { data, errors } = await council.ask(
      who.role,
      `{ reportingYear(ending: ${ending}) { ${asked.join('\n')} } }`,
      {},
      who.ties,
    );
    const year = data?.['reportingYear'];
    if (errors !== undefined && year === undefined) throw new Error(JSON.stringify(errors));
    some.forEach((name, index) => answers.set(name, year?.[`f${index}`] ?? null));
  }
  return answers;
}
