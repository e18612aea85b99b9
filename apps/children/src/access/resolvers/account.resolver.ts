import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { checkRole } from '../checks/account-checks';
import { accountById, accountsPage, peopleToTie } from '../loaders/account-loaders';
import { Account, AccountConnection, PersonToTie } from '../types/account.type';

/** Who may come in, and who there is to tie an account to. */
@Resolver()
export class AccountResolver {
  @PartOf('ACCOUNTS')
  @Query(() => AccountConnection, { nullable: true, description: 'The accounts, by name.' })
  accounts(
    @Ctx() context: Context,
    @Arg('role', () => String, { nullable: true, description: 'Of one role; of all when not said.' })
    role?: string,
    @Arg('all', () => Boolean, { nullable: true, description: 'Also those that have ended.' }) all?: boolean,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> {
    return accountsPage(context, { role, all, first, after });
  }

  @PartOf('ACCOUNTS')
  @Query(() => Account, { nullable: true, description: 'An account by id; null when there is none.' })
  account(
    @Arg('id', () => ID, { description: 'Id of the account.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Account | null> {
    return accountById(context, id);
  }

  @PartOf('ACCOUNTS')
  @Query(() => [PersonToTie], {
    nullable: true,
    description:
      'Whom an account of a role can be tied to: people in post now or later, by name; at most 500.',
  })
  peopleToTie(
    @Ctx() context: Context,
    @Arg('role', () => String, { description: 'The role, such as SOCIAL_WORKER.' }) role: string,
    @Arg('name', () => String, { nullable: true, description: 'A part of their name.' }) name?: string,
  ): Promise<PersonToTie[]> {
    return peopleToTie(context, checkRole(role), name);
  }
}
