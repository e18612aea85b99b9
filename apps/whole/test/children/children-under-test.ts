import { exportJWK, generateKeyPair } from 'jose';
import { actorOf, reachFor, type Actor, type Role } from '@iro/access';
import { children } from '@iro/children';
import { signReach } from '@iro/process';
import { clockFrom, runSubgraph } from '@iro/subgraph';
import type { Databases } from '@iro/testkit';

/** The children service alone over databases, on the first day after the year. */
export async function childrenUnderTest(databases: Databases) {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(pair.privateKey);
  const running = await runSubgraph(children, {
    url: databases.children.app,
    gatewayKey: await exportJWK(pair.publicKey),
    clock: clockFrom('2016-04-01'),
    log: () => undefined,
  });
  return {
    close: () => running.close(),
    cover: running.cover,
    accountsOf: running.accountsOf,
    async ask(
      role: Role,
      query: string,
      variables: object = {},
      ties: Partial<Actor> = {},
    ): Promise<{ data: any; errors: readonly any[]; statements: number }> {
      const before = running.statements();
      const answer = await running.execute(
        { query, variables: { ...variables } },
        await signReach(key, 'children', reachFor(actorOf(role, ties))),
      );
      return { data: answer.data, errors: answer.errors ?? [], statements: running.statements() - before };
    },
  };
}

export type ChildrenUnderTest = Awaited<ReturnType<typeof childrenUnderTest>>;
