import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { disputeAddressees } from '@iro/codes';
import {
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkSaid,
  inWords,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import {
  answeredBelow,
  checkOpen,
  childOfRecord,
  stagesInHand,
  type DisputeRow,
  type StageRow,
} from '../checks/in-hand';
import { stageEntryById } from '../loaders/loaders';
import { cafcass } from '../../protocol/checks/stage-codes';
import { StageEntry } from '../types/stage-entry.type';

@InputType({ description: 'An answer to a dispute at one stage.' })
export class RespondToDisputeInput {
  @Field(() => ID, { description: 'The stage that is answered.' }) stageEntryId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'The answer: what is done, and by when.' }) response: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Whether the actor is the one the stage was put to: by name, as its stand-in, or by managing the team or
 * service it is about.
 */
function isAddressed({ reach }: Context, dispute: DisputeRow, entry: StageRow): boolean {
  if (entry.addressee === reach.actor || entry.covered_by === reach.actor) return true;
  if (reach.role === 'TEAM_MANAGER') return dispute.team_id === null || reach.teams.includes(dispute.team_id);
  if (reach.role === 'SERVICE_MANAGER')
    return dispute.service_id === null || reach.services.includes(dispute.service_id);
  return reach.role === 'ASSISTANT_DIRECTOR';
}

/** The stage, when the actor may answer it. @throws Refused with who may */
async function answerable(manager: EntityManager, context: Context, id: string): Promise<StageRow> {
  const { dispute_id: disputeId } = (await recordToChange(
    manager,
    'stage_entry',
    'stage of a dispute',
    id,
  )) as unknown as StageRow;
  const [dispute] = await manager.query<DisputeRow[]>('SELECT * FROM dispute WHERE id = $1', [disputeId]);
  const stages = await stagesInHand(manager, disputeId);
  const entry = stages.find((each) => each.id === id);
  if (dispute === undefined || entry === undefined) throw new NotFound('stage of a dispute');
  checkOpen(dispute);
  if (entry.stage === cafcass)
    throw new Refused('NOT_THE_AUTHORITYS', 'A referral is answered by Cafcass, not by the authority.');
  if (entry.role !== null && entry.role !== context.reach.role)
    throw new Refused(
      'ANSWERED_BY_ANOTHER_ROLE',
      `This stage is answered by the ${inWords(disputeAddressees, entry.role)}.`,
    );
  if (dispute.complained_of === context.reach.actor)
    throw new Refused('COMPLAINED_OF', 'The dispute is about your own work: another manager answers it.');
  if (
    entry.place !== null &&
    answeredBelow(
      stages.filter((each) => each.responded_by === context.reach.actor),
      entry.place,
      context.reach.actor,
    )
  )
    throw new Refused(
      'OWN_ANSWER',
      'It is your own answer that was taken further: another manager answers here.',
    );
  if (!isAddressed(context, dispute, entry))
    throw new Refused(
      'NOT_ADDRESSED',
      'This stage was put to the manager of another team or service, or to ' +
        'somebody by name. They answer, or who stands in for them.',
    );
  if (entry.responded_at !== null)
    throw new Refused(
      'ALREADY_ANSWERED',
      'This stage has been answered. If the answer is wrong on record, have it corrected.',
    );
  return entry;
}

/** The answer counts from the moment it is given here: only it stops the stage's clock. */
@Resolver()
export class RespondToDispute {
  @PartOf('DISPUTES')
  @Mutation(() => StageEntry, {
    description:
      'Answers a dispute at one stage, as the manager it was put to or who stands ' +
      'in for them. Only an answer stops the stage’s clock.',
  })
  async respondToDispute(
    @Arg('input', () => RespondToDisputeInput, { description: 'The answer.' }) input: RespondToDisputeInput,
    @Ctx() context: Context,
  ): Promise<StageEntry> {
    const response = checkSaid('response', input.response);
    const childId = await childOfRecord(context, 'stage_entry', 'stage of a dispute', input.stageEntryId);
    const id = await context.act(
      'RESPOND_TO_DISPUTE',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await answerable(manager, context, input.stageEntryId);
        const after = { responded_at: context.now(), response, responded_by: context.reach.actor };
        await changeRecord(manager, 'stage_entry', before.id, input.version, after);
        return {
          id: before.id,
          before,
          after: { ...before, ...after },
          on: context.today,
          sentence: `The dispute was answered at ${before.label}.`,
        };
      },
    );
    const entry = await stageEntryById(context, id);
    if (entry === null) throw new NotFound('stage of a dispute');
    return entry;
  }
}
