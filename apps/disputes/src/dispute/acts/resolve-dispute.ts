import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, NotFound, PartOf, checkSaid, typed, type Context } from '@iro/subgraph';
import { endDispute } from '../checks/ending';
import { childOfRecord } from '../checks/in-hand';
import { disputeById } from '../loaders/loaders';
import { Dispute } from '../types/dispute.type';

@InputType({
  description:
    'A dispute to resolve. Whether what was asked for was achieved and what it changed for the child have to be said.',
})
export class ResolveDisputeInput {
  @Field(() => ID, { description: 'The dispute.' }) disputeId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => Boolean, { description: 'Whether what was asked for was achieved.' }) outcomeAchieved: boolean;
  @Field(() => String, { description: 'What it changed for the child.' }) impact: string;
  @Field(() => String, { nullable: true, description: 'What was agreed or done.' }) resolution?:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was resolved; today when left out.' })
  resolvedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class ResolveDispute {
  @PartOf('DISPUTES')
  @Mutation(() => Dispute, {
    description:
      'Resolves a dispute, with whether what was asked for was achieved and the impact on the child.',
  })
  async resolveDispute(
    @Arg('input', () => ResolveDisputeInput, { description: 'The dispute and what came of it.' })
    input: ResolveDisputeInput,
    @Ctx() context: Context,
  ): Promise<Dispute> {
    const on = input.resolvedOn ?? context.today;
    const after = {
      resolved_on: on,
      outcome_achieved: input.outcomeAchieved,
      impact: checkSaid('impact', input.impact),
      resolution: typed(input.resolution),
    };
    const childId = await childOfRecord(context, 'dispute', 'dispute', input.disputeId);
    const id = await context.act(
      'RESOLVE_DISPUTE',
      { childId, actId: input.actId, input },
      async (manager) => ({
        ...(await endDispute(manager, context, input, on, after)),
        sentence: `The dispute was resolved: what was asked for was ${input.outcomeAchieved ? '' : 'not '}achieved.`,
      }),
    );
    const dispute = await disputeById(context, id);
    if (dispute === null) throw new NotFound('dispute');
    return dispute;
  }
}
