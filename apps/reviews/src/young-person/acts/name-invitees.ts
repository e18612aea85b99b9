import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { inviteeRoles } from '@iro/codes';
import { BadInput, NotFound, PartOf, checkCode, insertRecord, type Context } from '@iro/subgraph';
import { WishesForReview } from '../types/own-words.type';
import { wishesOf } from '../../iro-work/loaders/work-loaders';
import { ownRecord } from '../checks/own-record';

@InputType({
  description:
    'Whom you would like at your next review, and whom not. What you say now takes the place of what you said before.',
})
export class NameInviteesInput {
  @Field(() => [String], {
    description: 'Who should be invited, by their part in your life, such as TEACHER or FAMILY_MEMBER.',
  })
  invite: string[];
  @Field(() => [String], { nullable: true, description: 'Who should rather not come.' }) ratherNot?:
    string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class NameInvitees {
  @PartOf('OWN_VIEWS')
  @Mutation(() => WishesForReview, {
    description: 'Says who should be invited to your next review, and who should rather not come.',
  })
  async nameInvitees(
    @Arg('input', () => NameInviteesInput, { description: 'Your wishes.' }) input: NameInviteesInput,
    @Ctx() context: Context,
  ): Promise<WishesForReview> {
    const childId = ownRecord(context);
    const [invite, ratherNot] = [[...new Set(input.invite)], [...new Set(input.ratherNot ?? [])]];
    for (const role of [...invite, ...ratherNot]) checkCode('invite', role, inviteeRoles);
    if (invite.some((role) => ratherNot.includes(role)))
      throw new BadInput('The same people cannot both be invited and rather not come.');
    await context.act('NAME_INVITEES', { childId, actId: input.actId, input }, async (manager) => {
      const row = { child_id: childId, said_on: context.today, invite, rather_not: ratherNot };
      const wish = await insertRecord(manager, 'wish_for_review', row);
      return {
        id: wish,
        before: null,
        after: { id: wish, ...row },
        sentence: 'The young person said who should be invited to the next review.',
      };
    });
    const wishes = await wishesOf(context).load(childId);
    if (wishes === null) throw new NotFound('wish');
    return wishes;
  }
}
