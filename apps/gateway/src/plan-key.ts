import { createHash } from 'node:crypto';

/** The gateway's own key for a plan: the document's hash, with the operation's name where one is sent. */
export const planKey = (hash: string, operationName: string | null | undefined): string =>
  operationName ? createHash('sha256').update(hash).update(operationName).digest('hex') : hash;
