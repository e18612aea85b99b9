import type { CivilDate } from '@iro/calendar';
import type { AsAt, DatedDefinition, MeasureDefinition } from '../definition';

/** Where most figures come from. */
export const report = 'IRO annual report 2015-16';
const since = (text: string, source: string, from = '2011-04-01'): readonly [DatedDefinition] => [
  { from: from as CivilDate, text, source },
];
/** A figure of the children service; a position says as at which day. */
const figure =
  (counts: MeasureDefinition['counts']) =>
  (asAt?: AsAt) =>
  (field: string, code: string, title: string, text: string, source: string): MeasureDefinition => ({
    field,
    code,
    title,
    owner: 'children',
    ...(asAt === undefined ? {} : { asAt }),
    counts,
    definitions: since(text, source),
  });

/** Of persons or of activity, in the year or as at its end or start. */
export const persons = figure('PERSONS')();
export const activity = figure('ACTIVITY')();
export const personsAtEnd = figure('PERSONS')('YEAR_END');
export const activityAtEnd = figure('ACTIVITY')('YEAR_END');
export const personsAtStart = figure('PERSONS')('YEAR_START');

/** The roll, in the words of every figure that divides by it. */
export const roll = 'Children looked after on 31 March, short breaks left out';
