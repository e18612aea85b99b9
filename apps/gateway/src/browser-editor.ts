import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { FastifyReply, FastifyRequest } from 'fastify';

const here = ['localhost', '127.0.0.1', '[::1]'];
const ownAddresses = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

const hostIn = (url: string): string | null => {
  try {
    return new URL(url).hostname;
  } catch {
    return null;
  }
};

/**
 * Whether a page is asked for by the browser of this very machine, for itself: from its own address, under one
 * of its own names and not on the way through a proxy. A foreign name that has been pointed here (DNS
 * rebinding), or another site that asks from within a page, is somebody else.
 */
export function isThisMachine({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>): boolean {
  const { host, origin } = headers;
  const site = headers['sec-fetch-site'];
  const dest = headers['sec-fetch-dest'];
  return (
    ownAddresses.includes(socket.remoteAddress ?? '') &&
    host !== undefined &&
    here.includes(hostIn(`http://${host}`) ?? '') &&
    (origin === undefined || here.includes(hostIn(origin) ?? '')) &&
    (site === undefined || site === 'none' || site === 'same-origin') &&
    (dest === undefined || dest === 'document') &&
    !Object.keys(headers).some(
      (name) => name === 'forwarded' || name === 'via' || name.startsWith('x-forwarded'),
    )
  );
}

/**
 * Answers with the browser editor; with a token in it where there is one to give, and then to nobody but this
 * machine's own browser.
 */
export async function sendEditor(
  request: FastifyRequest,
  reply: FastifyReply,
  tokenOf: (() => Promise<string | null>) | undefined,
): Promise<FastifyReply> {
  const token = tokenOf !== undefined && isThisMachine(request) ? await tokenOf() : null;
  const headers = token === null ? undefined : JSON.stringify({ authorization: `Bearer ${token}` });
  return reply
    .headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    })
    .type('text/html')
    .send(
      renderGraphiQL({
        endpoint: '/graphql',
        title: 'IRO Graph',
        ...(headers === undefined ? {} : { headers }),
      } as never),
    );
}
