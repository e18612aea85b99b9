import { NotFound } from '@iro/subgraph';

/** How every act describes the id a client may send. */
export const anActId = {
  nullable: true,
  description: 'An id of your own: the same act sent again is done once.',
};

/** How every act that changes a record describes the version. */
export const theVersion = { description: 'The version you read; another in the meantime is a conflict.' };

/**
 * The record an act made or changed, read back. @throws NotFound when it is not there, or not the actor's to
 * see
 */
export async function readBack<T>(record: Promise<T | null | undefined>, what: string): Promise<T> {
  const found = await record;
  if (found === null || found === undefined) throw new NotFound(what);
  return found;
}

/** One of a child's records. */
export const among = async <T extends { id: string }>(
  records: Promise<readonly T[]>,
  id: string,
): Promise<T | undefined> => (await records).find((each) => each.id === id);
