import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkSaid,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { familyGroupOfChild } from '../../care/loaders/care-loaders';
import { childById } from '../loaders/loaders';
import { Child } from '../types/child.type';

@InputType({ description: 'That a child does not belong to a family group.' })
export class LeaveFamilyGroupInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => Int, {
    description:
      'The version of the family group as read through this child; another in the meantime is a conflict.',
  })
  version: number;
  @Field(() => String, { description: 'Why: put there by mistake, found not to be a brother or sister.' })
  reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** A child is taken out of a family group that an import, or a mistake, had put them in. */
@Resolver()
export class LeaveFamilyGroup {
  @PartOf('CORE')
  @Mutation(() => Child, {
    description:
      'Takes a child out of the family group, where no relationship recorded here holds them in it.',
  })
  async leaveFamilyGroup(
    @Arg('input', () => LeaveFamilyGroupInput, { description: 'The child, and why.' })
    input: LeaveFamilyGroupInput,
    @Ctx() context: Context,
  ): Promise<Child> {
    const { childId, version } = input;
    const reason = checkSaid('reason', input.reason);
    const group = await familyGroupOfChild(context, childId);
    const member = group?.memberId ?? null;
    await context.act('LEAVE_FAMILY_GROUP', { childId, actId: input.actId, input }, async (manager) => {
      if (member === null) throw new Refused('IN_NO_FAMILY_GROUP', 'The child is in no family group.');
      const [held] = await manager.query<unknown[]>(
        `
          SELECT 1
          FROM relationship
          WHERE kind = 'SIBLING_OF' AND ended_on IS NULL AND $1::uuid IN (child_id, other_id)
        `,
        [childId],
      );
      if (held !== undefined)
        throw new Refused(
          'HELD_BY_A_RELATIONSHIP',
          'A brother or sister of the child is on record as such. End that relationship first.',
        );
      const before = await recordToChange(manager, 'family_member', 'family group', member);
      await changeRecord(manager, 'family_member', member, version, { ended_on: context.today });
      return {
        id: childId,
        before,
        after: { endedOn: context.today, reason },
        sentence: 'The child was taken out of a family group.',
      };
    });
    const child = await childById(context, childId);
    if (child === null) throw new NotFound('child');
    return child;
  }
}
