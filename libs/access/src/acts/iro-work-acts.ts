import { actRows } from './act-row';

/** The IRO's work around reviews: visits, monitoring, supervision, feedback, and the young person's own part. */
export const iroWorkActs = actRows({});
