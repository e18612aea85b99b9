import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { connection, cursorOf, fromCursor, pageSize, type Context } from '@iro/subgraph';
import { concernsOfChild } from '../../concerns/loaders/concern-loaders';
import { conferencesOfChild } from '../../conferences/loaders/conference-loaders';
import { disputesOfChild, opennessOf } from '../../dispute/loaders/dispute-loaders';
import { goodPracticeOfChild } from '../../practice/loaders/practice-loaders';
import { Child } from '../types/child.type';
import { Conference } from '../../conferences/types/conference.type';
import { ConcernConnection } from '../../dispute/types/connections.type';
import { Dispute } from '../../dispute/types/dispute.type';
import { GoodPractice } from '../../practice/types/good-practice.type';

@Resolver(() => Child)
export class ChildResolver {
  @FieldResolver(() => [Dispute], {
    nullable: true,
    description: 'Formal disputes about the child’s care, newest first.',
  })
  disputes(
    @Root() child: Child,
    @Ctx() context: Context,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'Only open ones, or only those that are not.',
    })
    open?: boolean,
  ): Promise<Dispute[]> {
    return disputesOfChild[opennessOf(open)](context, child.id);
  }

  @FieldResolver(() => [Dispute], {
    nullable: true,
    description: 'Disputes neither resolved nor withdrawn, newest first.',
  })
  openDisputes(@Root() child: Child, @Ctx() context: Context): Promise<Dispute[]> {
    return disputesOfChild.open(context, child.id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'The mark on the child’s file: whether a formal dispute about the plan is open.',
  })
  async planDisputed(@Root() child: Child, @Ctx() context: Context): Promise<boolean> {
    return (await disputesOfChild.open(context, child.id)).length > 0;
  }

  @FieldResolver(() => [Conference], {
    nullable: true,
    description: 'Child protection conferences, newest first.',
  })
  conferences(@Root() child: Child, @Ctx() context: Context): Promise<Conference[]> {
    return conferencesOfChild(context, child.id);
  }

  @FieldResolver(() => ConcernConnection, {
    nullable: true,
    description: 'Informal concerns about the child’s care, newest first.',
  })
  async concerns(
    @Root() child: Child,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page begins.' })
    after?: string,
  ): Promise<object> {
    const size = pageSize(first);
    const rows = await concernsOfChild(context, child.id, {
      size,
      after: after ? fromCursor(after, 2) : null,
    });
    return connection(rows, size, (concern) => ({
      cursor: cursorOf(concern.raisedOn, concern.id),
      node: concern,
    }));
  }

  @FieldResolver(() => [GoodPractice], {
    nullable: true,
    description: 'Good practice for the child that an IRO noted and fed back, newest first.',
  })
  goodPractice(@Root() child: Child, @Ctx() context: Context): Promise<GoodPractice[]> {
    return goodPracticeOfChild(context, child.id);
  }
}
