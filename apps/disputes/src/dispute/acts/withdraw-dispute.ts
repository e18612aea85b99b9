import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { endDispute } from '../checks/ending';
import { disputeById } from '../loaders/dispute-loaders';
import { DisputeEntity } from '../tables/dispute.entity';
import { Dispute } from '../types/dispute.type';

@Input('A dispute to withdraw.')
export class WithdrawDisputeInput extends ChangeInput {
  @Input.id('The dispute.') disputeId: string;
  @Input.text('Why.') reason: string;
  @Input.day('The day it was withdrawn; today when left out.', { nullable: true })
  withdrawnOn?: string | null;
}

/** A withdrawn dispute asks nobody for an answer any more. */
export class WithdrawDispute {
  @Act(
    'WITHDRAW_DISPUTE',
    () => Dispute,
    'Withdraws a dispute, with the reason. Answers no longer have to be given.',
  )
  async withdrawDispute(input: WithdrawDisputeInput, context: Acting): Promise<Dispute> {
    const on = input.withdrawnOn ?? context.today;
    const after = { withdrawnOn: on, withdrawalReason: check.said('reason', input.reason) };
    const childId = await records.childOf(context, DisputeEntity, input.disputeId);
    return context.record(childId, disputeById, async (manager) => ({
      ...(await endDispute(manager, context, { ...input, on, after })),
      sentence: 'The dispute was withdrawn.',
    }));
  }
}
