import {
  categoriesOfNeed,
  ethnicities,
  labelOf,
  legalStatuses,
  placementLocations,
  placementProviders,
  placementTypes,
  sexes,
  type CodeSet,
} from '@iro/codes';
import type { Dimension } from './breakdown';

const ages: Readonly<Record<string, string>> = {
  UNDER_1: 'Under 1',
  FROM_1_TO_4: '1 to 4',
  FROM_5_TO_9: '5 to 9',
  FROM_10_TO_15: '10 to 15',
  FROM_16: '16 and over',
};
const codes: Readonly<Partial<Record<Dimension, CodeSet>>> = {
  PLACEMENT_TYPE: placementTypes,
  PROVIDER: placementProviders,
  IN_OUT: placementLocations,
  LEGAL_STATUS: legalStatuses,
  CATEGORY_OF_NEED: categoriesOfNeed,
  ETHNICITY: ethnicities,
  SEX: sexes,
};

/** The words of a part of a breakdown; a code that its set does not know stands for itself. */
export function wordsOf(by: Dimension, key: string, otherwise: string): string {
  if (by === 'AGE_BAND') return ages[key] ?? otherwise;
  const set = codes[by];
  return set?.codes.some(({ code }) => code === key) === true ? (labelOf(set, key) ?? otherwise) : otherwise;
}
