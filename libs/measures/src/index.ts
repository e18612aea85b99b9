export { definitionOn, type DatedDefinition, type MeasureDefinition, type MeasureOwner } from './definition';
export { percent, quotient } from './percent';
export { complianceMeasures } from './compliance';
export { concernMeasures, disputeMeasures, disputeRates } from './disputes';
export { reviewConventions, reviewsMeasures } from './reviews';
export { childrenMeasures } from './children';
