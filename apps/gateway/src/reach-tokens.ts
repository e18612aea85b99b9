import { isDeepStrictEqual } from 'node:util';
import type { JWK } from 'jose';
import { coversTogether, noCover, reachFor, type Actor, type Cover } from '@iro/access';
import type { ServiceName } from '@iro/access';
import { signReach, type SubgraphPort } from '@iro/process';

/** How long the gateway goes by what it last heard of an actor's cover, in milliseconds. */
const remembered = 5_000;

/**
 * How long a token is used again for an actor who reaches as far as when it was signed, in milliseconds: half
 * of what it lives.
 */
const signedFor = 30_000;

export interface ReachTokens {
  /** `reason` is why they look, for the read log. */
  tokenFor(actor: Actor, service: ServiceName, reason?: string): Promise<string>;
  /** What an actor did may have changed how far they see: the next request asks again. */
  forget(actor: Actor): void;
}

/**
 * Makes the short token each service gets: who is asking and how far they see, by their role and by what each
 * service adds to it.
 */
export function reachTokens(key: JWK, ports: readonly SubgraphPort[]): ReachTokens {
  const tokens = new Map<string, Map<string, { cover: Cover; token: Promise<string>; until: number }>>();
  const covers = new Map<string, { cover: Promise<Cover>; until: number }>();
  const askCover = async (actor: Actor, before: Promise<Cover> | undefined): Promise<Cover> => {
    // A service that cannot be asked adds nothing to anybody's reach: it fails closed.
    const cover = coversTogether(
      await Promise.all(ports.map((port) => port.cover(actor).catch(() => noCover))),
    );
    const same = await before?.catch(() => undefined);
    return same !== undefined && isDeepStrictEqual(same, cover) ? same : cover;
  };
  const coverOf = (actor: Actor, who: string): Promise<Cover> => {
    const before = covers.get(who);
    if (before !== undefined && before.until > Date.now()) return before.cover;
    const cover = askCover(actor, before?.cover);
    if (covers.size > 5_000) covers.clear();
    covers.set(who, { cover, until: Date.now() + remembered });
    return cover;
  };
  const tokenFor = async (actor: Actor, service: ServiceName, reason?: string): Promise<string> => {
    const who = JSON.stringify(actor);
    const name = `${service}\u0000${reason ?? ''}`;
    const cover = await coverOf(actor, who);
    let own = tokens.get(who);
    if (own === undefined) {
      if (tokens.size > 5_000) tokens.clear();
      tokens.set(who, (own = new Map()));
    }
    const before = own.get(name);
    if (before !== undefined && before.cover === cover && before.until > Date.now()) return before.token;
    const token = signReach(key, service, {
      ...reachFor(actor, cover),
      ...(reason === undefined ? {} : { reason }),
    });
    if (own.size > 100) own.clear();
    own.set(name, { cover, token, until: Date.now() + signedFor });
    token.catch(() => own.delete(name));
    return token;
  };
  return {
    tokenFor,
    forget(actor) {
      const who = JSON.stringify(actor);
      covers.delete(who);
      tokens.delete(who);
    },
  };
}
