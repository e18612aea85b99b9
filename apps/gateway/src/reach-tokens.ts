import type { JWK } from 'jose';
import { coversTogether, noCover, reachFor, type Actor, type Cover } from '@iro/access';
import type { ServiceName } from '@iro/database';
import { signReach, type SubgraphPort } from '@iro/subgraph';

/** How long the gateway goes by what it last heard of an actor's cover, and by a token it made, in milliseconds. */
const remembered = 5_000;

export interface ReachTokens {
  tokenFor(actor: Actor, service: ServiceName): Promise<string>;
  /** What an actor did may have changed how far they see: the next request asks again. */
  forget(actor: Actor): void;
}

/** Makes the short token each service gets: who is asking and how far they see, by their role and by what each service adds to it. */
export function reachTokens(key: JWK, ports: readonly SubgraphPort[]): ReachTokens {
  const tokens = new Map<string, { token: Promise<string>; until: number }>();
  const covers = new Map<string, { cover: Promise<Cover>; until: number }>();
  const coverOf = (actor: Actor, who: string): Promise<Cover> => {
    const before = covers.get(who);
    if (before !== undefined && before.until > Date.now()) return before.cover;
    // A service that cannot be asked adds nothing to anybody's reach: it fails closed.
    const cover = Promise.all(ports.map((port) => port.cover(actor).catch(() => noCover))).then(coversTogether);
    if (covers.size > 5_000) covers.clear();
    covers.set(who, { cover, until: Date.now() + remembered });
    return cover;
  };
  const tokenFor = (actor: Actor, service: ServiceName): Promise<string> => {
    const who = JSON.stringify(actor);
    const name = `${service}\u0000${who}`;
    const before = tokens.get(name);
    if (before !== undefined && before.until > Date.now()) return before.token;
    const token = coverOf(actor, who).then((cover) => signReach(key, service, reachFor(actor, cover)));
    if (tokens.size > 20_000) tokens.clear();
    tokens.set(name, { token, until: Date.now() + remembered });
    token.catch(() => tokens.delete(name));
    return token;
  };
  return {
    tokenFor,
    forget(actor) {
      const who = JSON.stringify(actor);
      covers.delete(who);
      for (const { name } of ports) tokens.delete(`${name}\u0000${who}`);
    },
  };
}
