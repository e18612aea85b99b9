import type { CivilDate } from '@iro/calendar';
import type { DatedDefinition, MeasureDefinition } from '../definition';

/** Where the figures come from. */
export const day = (text: string): CivilDate => text as CivilDate;
export const report = 'IRO annual report 2015-16';
export const regulations = 'Care Planning, Placement and Case Review (England) Regulations 2010';
export const since = (text: string, source: string, from = '2011-04-01'): readonly [DatedDefinition] => [
  { from: day(from), text, source },
];

/** A figure of the reviews service. */
const figure =
  (counts: MeasureDefinition['counts']) =>
  (
    field: string,
    code: string,
    title: string,
    definitions: MeasureDefinition['definitions'],
    more: Pick<MeasureDefinition, 'targets' | 'asAt' | 'toldBy'> = {},
  ): MeasureDefinition => ({ field, code, title, owner: 'reviews', definitions, counts, ...more });

/** Of persons or of activity. */
export const activity = figure('ACTIVITY');
export const persons = figure('PERSONS');

/** Reviews of the year, in the words of every figure that divides by them. */
export const held = 'Of reviews completed in the year (short breaks left out)';

/** A position at the end of the year. */
export const atEnd = { asAt: 'YEAR_END' } as const;
