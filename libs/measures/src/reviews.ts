import { participationMeasures } from './reviews/participation';
import { serviceQualityMeasures } from './reviews/service-quality';
import { timelinessMeasures } from './reviews/timeliness';

export { reviewConventions } from './reviews/conventions';

/** The IRO's own work: the figures of the reviews service. */
export const reviewsMeasures = {
  ...timelinessMeasures,
  ...participationMeasures,
  ...serviceQualityMeasures,
} as const;
