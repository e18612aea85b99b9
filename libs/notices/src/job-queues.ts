import { CalmClient } from '@iro/database';

/** Where a service's database keeps its scheduled jobs. */
export const jobSchema = 'jobs';

/**
 * How pg-boss reaches them. Its pool makes its connections of the class it is given, which its own type does
 * not name.
 */
export const jobDatabase = (connectionString: string, max: number) => ({
  connectionString,
  schema: jobSchema,
  max,
  ...{ Client: CalmClient },
});

/**
 * Every minute is the time to look whether there is something to do; what and when is decided by the
 * product's clock.
 */
export const everyMinute = '* * * * *';

/**
 * One queue for making, one for taking to the post. One job of each at a time; a job whose process died is
 * noticed within half a minute and done again, and what it had done stays done.
 */
const queue = {
  policy: 'exclusive',
  retryLimit: 3,
  retryDelay: 5,
  heartbeatSeconds: 30,
  expireInSeconds: 1_800,
  deleteAfterSeconds: 86_400,
  retentionSeconds: 86_400,
} as const;

export const jobQueues = { 'make-notices': queue, 'deliver-notices': queue };
