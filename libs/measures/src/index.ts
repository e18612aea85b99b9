export {
  definitionOn,
  type AsAt,
  type DatedDefinition,
  type MeasureDefinition,
  type MeasureOwner,
} from './definition';
export { countedDays, monthsSoFar, type CountedDays } from './counted-days';
export { yearStanding, type KnownYears, type YearStanding, type YearState } from './year-standing';
export { percent, quotient } from './percent';
export { complianceMeasures } from './compliance';
export { concernMeasures, disputeMeasures, disputeRates } from './disputes';
export { reviewConventions, reviewsMeasures } from './reviews';
export { childrenMeasures } from './children';
