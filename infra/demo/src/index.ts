export {
  CHILDREN_OF_THE_YEAR,
  DEFAULT_SEED,
  generateDemonstration,
  type DemonstrationOptions,
} from './generate';
