import { GraphQLError } from 'graphql';
import type { AccountsOfPerson, Person } from '@iro/access';
import type { SubgraphPort } from '@iro/process';

/** Milliseconds for which the gateway goes by what it last heard of a person's accounts. */
const remembered = 30_000;
/** And for which it still does when the children service cannot be asked. */
const atMost = 60_000;

/** The accounts of people, as the children service keeps them. */
export interface Accounts {
  /** @throws GraphQLError UPSTREAM_UNAVAILABLE when nothing is known and it cannot be asked */
  readonly of: (person: Person) => Promise<AccountsOfPerson>;
  /** An administrator did something: everybody's are asked for again. */
  readonly forget: () => void;
}

/** Asks for accounts, each person's at most every half minute. */
export function openAccounts(children: Pick<SubgraphPort, 'accountsOf'>): Accounts {
  const known = new Map<string, { accounts: AccountsOfPerson; at: number }>();
  const asking = new Map<string, Promise<AccountsOfPerson>>();
  const ask = async (who: string, person: Person): Promise<AccountsOfPerson> => {
    const at = Date.now();
    const accounts = await children.accountsOf(person);
    if (known.size > 5_000) known.clear();
    known.set(who, { accounts, at });
    return accounts;
  };
  return {
    async of(person) {
      const who = JSON.stringify([person.issuer, person.subject, person.email, person.upn]);
      const before = known.get(who);
      if (before !== undefined && Date.now() - before.at < remembered) return before.accounts;
      let answer = asking.get(who);
      if (answer === undefined) {
        answer = ask(who, person).finally(() => asking.delete(who));
        asking.set(who, answer);
      }
      try {
        return await answer;
      } catch {
        if (before !== undefined && Date.now() - before.at < atMost) return before.accounts;
        throw new GraphQLError(
          'The children service cannot be asked just now who you are here. Try again in a moment.',
          {
            extensions: { code: 'UPSTREAM_UNAVAILABLE', service: 'children', http: { status: 503 } },
          },
        );
      }
    },
    forget: () => known.clear(),
  };
}
