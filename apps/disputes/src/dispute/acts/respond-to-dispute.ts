import type { EntityManager } from 'typeorm';
import { disputeAddressees } from '@iro/codes';
import {
  Act,
  ChangeInput,
  Input,
  NotFound,
  Refused,
  check,
  inWords,
  readRows,
  records,
  rowsOf,
  type Acting,
  type Context,
} from '@iro/subgraph';
import { answeredBelow, checkOpen, stagesRaised, type StageRow } from '../checks/dispute-to-change';
import { stageEntryById } from '../loaders/stage-loaders';
import { cafcass } from '../../protocol/checks/stage-codes';
import { DisputeEntity } from '../tables/dispute.entity';
import { StageEntryEntity } from '../tables/stage-entry.entity';
import { StageEntry } from '../types/stage-entry.type';

@Input('An answer to a dispute at one stage.')
export class RespondToDisputeInput extends ChangeInput {
  @Input.id('The stage that is answered.') stageEntryId: string;
  @Input.text('The answer: what is done, and by when.') response: string;
}

/**
 * Whether the actor is the one the stage was put to: by name, as its stand-in, or by managing the team or
 * service it is about.
 */
function isAddressed({ reach }: Context, dispute: DisputeEntity, entry: StageRow): boolean {
  if (entry.addressee === reach.actor || entry.coveredBy === reach.actor) return true;
  if (reach.role === 'TEAM_MANAGER') return dispute.teamId === null || reach.teams.includes(dispute.teamId);
  if (reach.role === 'SERVICE_MANAGER')
    return dispute.serviceId === null || reach.services.includes(dispute.serviceId);
  return reach.role === 'ASSISTANT_DIRECTOR';
}

/** The stage, when the actor may answer it. @throws Refused with who may */
async function answerable(manager: EntityManager, context: Context, id: string): Promise<StageRow> {
  const { disputeId } = await records.toChange(manager, StageEntryEntity, id);
  const [dispute] = await readRows(manager, rowsOf(DisputeEntity), 'WHERE t.id = $1', [disputeId]);
  const stages = await stagesRaised(manager, disputeId);
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
  if (dispute.complainedOf === context.reach.actor)
    throw new Refused('COMPLAINED_OF', 'The dispute is about your own work: another manager answers it.');
  if (
    entry.place !== null &&
    answeredBelow(
      stages.filter((each) => each.respondedBy === context.reach.actor),
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
  if (entry.respondedAt !== null)
    throw new Refused(
      'ALREADY_ANSWERED',
      'This stage has been answered. If the answer is wrong on record, have it corrected.',
    );
  return entry;
}

/** The answer counts from the moment it is given here: only it stops the stage's clock. */
export class RespondToDispute {
  @Act(
    'RESPOND_TO_DISPUTE',
    () => StageEntry,
    'Answers a dispute at one stage, as the manager it was put to or who stands ' +
      'in for them. Only an answer stops the stage’s clock.',
  )
  async respondToDispute(input: RespondToDisputeInput, context: Acting): Promise<StageEntry> {
    const response = check.said('response', input.response);
    const childId = await records.childOf(context, StageEntryEntity, input.stageEntryId);
    return context.record(childId, stageEntryById, async (manager) => {
      const before = await answerable(manager, context, input.stageEntryId);
      const after = { respondedAt: context.now(), response, respondedBy: context.reach.actor };
      await records.change(manager, StageEntryEntity, { id: before.id, version: input.version }, after);
      return {
        id: before.id,
        before,
        after: { ...before, ...after },
        on: context.today,
        sentence: `The dispute was answered at ${before.label}.`,
      };
    });
  }
}
