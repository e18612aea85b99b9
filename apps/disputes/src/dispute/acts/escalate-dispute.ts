import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import type { ProtocolStage } from '@iro/rules';
import {
  DateTimeScalar,
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import {
  answeredBelow,
  childOfRecord,
  disputeInHand,
  momentOf,
  stagesInHand,
  type StageRow,
} from '../checks/in-hand';
import { disputeById } from '../loaders/loaders';
import { climbed, protocolInForce, stageNamed } from '../../protocol/loaders/protocols';
import { cafcass, stageCode } from '../../protocol/checks/stage-codes';
import { Dispute } from '../types/dispute.type';

@InputType({ description: 'A dispute to take to a higher stage.' })
export class EscalateDisputeInput {
  @Field(() => ID, { description: 'The dispute.' }) disputeId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, {
    nullable: true,
    description: 'The stage, as the protocol names it; the next when left out.',
  })
  stage?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The manager it is put to, by staff number; left out, it is the manager of the team or service at the time.',
  })
  addressee?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was raised at the stage; now when left out.',
  })
  raisedAt?: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** The stage above those reached: the next, or the one named, by the protocol in force that day. */
async function stageAbove(
  manager: EntityManager,
  on: CivilDate,
  entries: readonly StageRow[],
  named: string | null | undefined,
): Promise<ProtocolStage> {
  const protocol = await protocolInForce(manager, on);
  const reached = Math.max(
    0,
    ...entries.filter(({ stage }) => stage !== cafcass).map(({ place }) => place ?? 0),
  );
  const higher = climbed(protocol).slice(reached);
  const stage = named ? stageNamed(protocol, named) : higher[0];
  if (stage === undefined)
    throw new Refused(
      'NO_HIGHER_STAGE',
      'The protocol has no higher stage. Refer the case to Cafcass where the criteria are met.',
    );
  if (!higher.includes(stage))
    throw new Refused(
      'STAGE_NOT_HIGHER',
      'The dispute has been at that stage or a higher one. Take it to the next stage, or a later one.',
    );
  return stage;
}

/**
 * An answer is judged before it is passed over; one that was adequate is not. A stage without an answer may
 * be left at any time.
 */
function checkAnswers(entries: readonly StageRow[]): void {
  const last = entries.filter(({ stage }) => stage !== cafcass).at(-1);
  if (last === undefined || last.responded_at === null) return;
  if (last.adequate === null)
    throw new Refused('ANSWER_NOT_JUDGED', 'The last stage has been answered. Judge the answer first.');
  if (last.adequate)
    throw new Refused(
      'ANSWER_ADEQUATE',
      'The last answer was found adequate. Resolve the dispute, or have the judgement corrected.',
    );
}

@Resolver()
export class EscalateDispute {
  @PartOf('DISPUTES')
  @Mutation(() => Dispute, {
    description:
      'Takes a dispute to the next stage of the protocol, or a later one. ' +
      'It does not stop the clock of the stage before.',
  })
  async escalateDispute(
    @Arg('input', () => EscalateDisputeInput, { description: 'The dispute and the stage.' })
    input: EscalateDisputeInput,
    @Ctx() context: Context,
  ): Promise<Dispute> {
    const childId = await childOfRecord(context, 'dispute', 'dispute', input.disputeId);
    const id = await context.act(
      'ESCALATE_DISPUTE',
      { childId, actId: input.actId, input },
      async (manager) => {
        const dispute = await disputeInHand(manager, context, input.disputeId);
        const entries = await stagesInHand(manager, dispute.id);
        checkAnswers(entries);
        const { at, on } = momentOf(
          context,
          input.raisedAt,
          entries.at(-1)?.raised_at ?? null,
          'Taking a dispute further',
        );
        const stage = await stageAbove(manager, on, entries, input.stage);
        const addressee = typed(input.addressee);
        if (addressee !== null && addressee === dispute.complained_of)
          throw new Refused(
            'ADDRESSEE_COMPLAINED_OF',
            'A dispute about somebody’s work is not put to them. Name another manager, or a higher stage.',
          );
        if (addressee !== null && answeredBelow(entries, Infinity, addressee))
          throw new Refused(
            'ADDRESSEE_ANSWERED',
            'That manager was asked at a stage before. Put it to another, or leave the addressee out.',
          );
        await changeRecord(manager, 'dispute', dispute.id, input.version, {});
        const entry = {
          child_id: childId,
          dispute_id: dispute.id,
          stage: stageCode(stage.stage),
          raised_at: at,
          addressee,
          theme_areas: dispute.theme_areas,
        };
        const entryId = await insertRecord(manager, 'stage_entry', entry);
        return {
          id: dispute.id,
          before: null,
          after: { id: entryId, ...entry },
          on,
          sentence: `The dispute was taken to ${stage.label}.`,
        };
      },
    );
    const dispute = await disputeById(context, id);
    if (dispute === null) throw new NotFound('dispute');
    return dispute;
  }
}
