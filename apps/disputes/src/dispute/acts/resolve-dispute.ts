import { Act, ChangeInput, Input, check, records, typed, type Acting } from '@iro/subgraph';
import { endDispute } from '../checks/ending';
import { disputeById } from '../loaders/dispute-loaders';
import { DisputeEntity } from '../tables/dispute.entity';
import { Dispute } from '../types/dispute.type';

@Input(
  'A dispute to resolve. Whether what was asked for was achieved and what it changed for the child have to be said.',
)
export class ResolveDisputeInput extends ChangeInput {
  @Input.id('The dispute.') disputeId: string;
  @Input.yesNo('Whether what was asked for was achieved.') outcomeAchieved: boolean;
  @Input.text('What it changed for the child.') impact: string;
  @Input.text('What was agreed or done.', { nullable: true }) resolution?: string | null;
  @Input.day('The day it was resolved; today when left out.', { nullable: true }) resolvedOn?: string | null;
}

/** A resolved dispute says whether what was asked for was achieved. */
export class ResolveDispute {
  @Act(
    'RESOLVE_DISPUTE',
    () => Dispute,
    'Resolves a dispute, with whether what was asked for was achieved and the impact on the child.',
  )
  async resolveDispute(input: ResolveDisputeInput, context: Acting): Promise<Dispute> {
    const on = input.resolvedOn ?? context.today;
    const after = {
      resolvedOn: on,
      outcomeAchieved: input.outcomeAchieved,
      impact: check.said('impact', input.impact),
      resolution: typed(input.resolution),
    };
    const childId = await records.childOf(context, DisputeEntity, input.disputeId);
    return context.record(childId, disputeById, async (manager) => ({
      ...(await endDispute(manager, context, { ...input, on, after })),
      sentence: `The dispute was resolved: what was asked for was ${input.outcomeAchieved ? '' : 'not '}achieved.`,
    }));
  }
}
