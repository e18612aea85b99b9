import { capacityMeasures } from './children/capacity';
import { leaverMeasures } from './children/leavers';
import { placementMeasures } from './children/placements';
import { lookedAfterMeasures } from './children/who-is-looked-after';

/** Children and placements: the figures of the children service. */
export const childrenMeasures = {
  ...lookedAfterMeasures,
  ...capacityMeasures,
  ...placementMeasures,
  ...leaverMeasures,
} as const;
