export { definitionOn, type DatedDefinition, type MeasureDefinition, type MeasureOwner } from './definition';
export { percent, quotient } from './percent';
