import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, NotFound, PartOf, checkSaid, type Context } from '@iro/subgraph';
import { endDispute } from '../checks/ending';
import { childOfRecord } from '../checks/in-hand';
import { disputeById } from '../loaders/loaders';
import { Dispute } from '../types/dispute.type';

@InputType({ description: 'A dispute to withdraw.' })
export class WithdrawDisputeInput {
  @Field(() => ID, { description: 'The dispute.' }) disputeId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'Why.' }) reason: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was withdrawn; today when left out.' })
  withdrawnOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class WithdrawDispute {
  @PartOf('DISPUTES')
  @Mutation(() => Dispute, {
    description: 'Withdraws a dispute, with the reason. Answers no longer have to be given.',
  })
  async withdrawDispute(
    @Arg('input', () => WithdrawDisputeInput, { description: 'The dispute and why.' })
    input: WithdrawDisputeInput,
    @Ctx() context: Context,
  ): Promise<Dispute> {
    const on = input.withdrawnOn ?? context.today;
    const after = { withdrawn_on: on, withdrawal_reason: checkSaid('reason', input.reason) };
    const childId = await childOfRecord(context, 'dispute', 'dispute', input.disputeId);
    const id = await context.act(
      'WITHDRAW_DISPUTE',
      { childId, actId: input.actId, input },
      async (manager) => ({
        ...(await endDispute(manager, context, input, on, after)),
        sentence: 'The dispute was withdrawn.',
      }),
    );
    const dispute = await disputeById(context, id);
    if (dispute === null) throw new NotFound('dispute');
    return dispute;
  }
}
