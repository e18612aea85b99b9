import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { NotFound, PartOf, Refused, changeRecord, recordToChange, typed, type Context } from '@iro/subgraph';
import { childOfRecord, disputeInHand, stagesInHand, type StageRow } from '../checks/in-hand';
import { stageEntryById } from '../loaders/loaders';
import { StageEntry } from '../types/stage-entry.type';

@InputType({ description: 'Whether an answer is adequate.' })
export class JudgeResponseInput {
  @Field(() => ID, { description: 'The stage whose answer is judged.' }) stageEntryId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => Boolean, { description: 'Whether the answer is adequate.' }) adequate: boolean;
  @Field(() => String, { nullable: true, description: 'Why.' }) because?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** An adequate answer does not end the dispute: it is resolved when what was asked for is done, or goes on. */
@Resolver()
export class JudgeResponse {
  @PartOf('DISPUTES')
  @Mutation(() => StageEntry, { description: 'Says whether the answer at a stage is adequate.' })
  async judgeResponse(
    @Arg('input', () => JudgeResponseInput, { description: 'The judgement.' }) input: JudgeResponseInput,
    @Ctx() context: Context,
  ): Promise<StageEntry> {
    const childId = await childOfRecord(context, 'stage_entry', 'stage of a dispute', input.stageEntryId);
    const id = await context.act(
      'JUDGE_RESPONSE',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = (await recordToChange(
          manager,
          'stage_entry',
          'stage of a dispute',
          input.stageEntryId,
        )) as unknown as StageRow;
        await disputeInHand(manager, context, before.dispute_id);
        if (before.responded_at === null)
          throw new Refused('NOT_ANSWERED', 'There is no answer to judge yet.');
        if (before.adequate !== null)
          throw new Refused(
            'ALREADY_JUDGED',
            'The answer has been judged. If that is wrong on record, have it corrected.',
          );
        const after = {
          adequate: input.adequate,
          judged_because: typed(input.because),
          judged_on: context.today,
        };
        await changeRecord(manager, 'stage_entry', before.id, input.version, after);
        const label =
          (await stagesInHand(manager, before.dispute_id)).find((each) => each.id === before.id)?.label ??
          before.stage;
        return {
          id: before.id,
          before,
          after: { ...before, ...after },
          on: context.today,
          sentence: `The answer at ${label} was found ${input.adequate ? 'adequate' : 'not adequate'}.`,
        };
      },
    );
    const entry = await stageEntryById(context, id);
    if (entry === null) throw new NotFound('stage of a dispute');
    return entry;
  }
}
