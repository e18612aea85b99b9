import { GraphQLError } from 'graphql';

/** How long a reason may be. */
const most = 200;

/**
 * Why the asker looks, from the header `X-Reason`: kept in the read logs with each child's record that is
 * answered. Undefined when not said.
 *
 * @throws GraphQLError when it is longer than 200 characters
 */
export function reasonIn(header: string | readonly string[] | undefined): string | undefined {
  // Headers arrive byte by byte; what a client sent as UTF-8 is put together again.
  const sent = Buffer.from(typeof header === 'string' ? header : (header ?? []).join(', '), 'latin1');
  const utf8 = sent.toString('utf8');
  const reason = (utf8.includes('\uFFFD') ? sent.toString('latin1') : utf8).trim();
  if (reason.length > most)
    throw new GraphQLError(`A reason (X-Reason) has at most ${most} characters.`, {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  return reason === '' ? undefined : reason;
}
