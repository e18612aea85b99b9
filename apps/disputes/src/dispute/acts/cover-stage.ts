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
import { answeredBelow, childOfRecord, disputeInHand, stagesInHand, type StageRow } from '../checks/in-hand';
import { stageEntryById } from '../loaders/loaders';
import { cafcass } from '../../protocol/checks/stage-codes';
import { StageEntry } from '../types/stage-entry.type';

@InputType({ description: 'Who answers a stage in the addressee’s stead.' })
export class CoverStageInput {
  @Field(() => ID, { description: 'The stage.' }) stageEntryId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, {
    description:
      'Who stands in, by staff number: a manager of the same role, never the person complained of.',
  })
  coveredBy: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * A stand-in sees the child until the dispute is over. Whose work it is about never stands in, nor whose own
 * answer is taken further.
 */
@Resolver()
export class CoverStage {
  @PartOf('DISPUTES')
  @Mutation(() => StageEntry, { description: 'Names who answers a stage while its addressee is away.' })
  async coverStage(
    @Arg('input', () => CoverStageInput, { description: 'The stage and who stands in.' })
    input: CoverStageInput,
    @Ctx() context: Context,
  ): Promise<StageEntry> {
    const person = checkSaid('coveredBy', input.coveredBy);
    const childId = await childOfRecord(context, 'stage_entry', 'stage of a dispute', input.stageEntryId);
    const id = await context.act('COVER_STAGE', { childId, actId: input.actId, input }, async (manager) => {
      const before = (await recordToChange(
        manager,
        'stage_entry',
        'stage of a dispute',
        input.stageEntryId,
      )) as unknown as StageRow;
      const dispute = await disputeInHand(manager, context, before.dispute_id);
      const stages = await stagesInHand(manager, dispute.id);
      const own = stages.find((each) => each.id === before.id);
      if (before.stage === cafcass)
        throw new Refused('NOT_THE_AUTHORITYS', 'A referral is answered by Cafcass: nobody stands in.');
      if (before.responded_at !== null)
        throw new Refused('ALREADY_ANSWERED', 'This stage has been answered: nobody has to stand in.');
      if (person === dispute.complained_of)
        throw new Refused(
          'COVERED_BY_COMPLAINED_OF',
          'The person a dispute is about cannot stand in for who answers it. Name somebody else.',
        );
      if (answeredBelow(stages, own?.place ?? 0, person))
        throw new Refused(
          'COVERED_BY_COMPLAINED_OF',
          'Whose own answer is taken further cannot stand in at the higher stage. Name somebody else.',
        );
      await changeRecord(manager, 'stage_entry', before.id, input.version, { covered_by: person });
      return {
        id: before.id,
        before,
        after: { ...before, covered_by: person },
        on: context.today,
        sentence:
          `Somebody was named to answer the dispute at ` +
          `${own?.label ?? before.stage} while its addressee is away.`,
      };
    });
    const entry = await stageEntryById(context, id);
    if (entry === null) throw new NotFound('stage of a dispute');
    return entry;
  }
}
