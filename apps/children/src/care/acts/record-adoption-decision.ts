import type { CivilDate } from '@iro/calendar';
import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { inCareOn } from '../checks/care-on';
import { AdoptionDecisionEntity } from '../tables/adoption-decision.entity';
import { AdoptionDecision } from '../types/adoption.type';
import { adoptionDecisionById } from '../loaders/adoption-loaders';

@Input('A decision that a child should be placed for adoption.')
export class RecordAdoptionDecisionInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day the agency decided.') decidedOn: CivilDate;
}

/**
 * It is decided that a child should be placed for adoption; from then on the adoption worker sees the record.
 */
export class RecordAdoptionDecision {
  @Act(
    'RECORD_ADOPTION_DECISION',
    () => AdoptionDecision,
    'Records the decision that a child should be placed for adoption.',
  )
  async recordAdoptionDecision(
    input: RecordAdoptionDecisionInput,
    context: Acting,
  ): Promise<AdoptionDecision> {
    const { childId, decidedOn } = input;
    check.notAhead(context.today, 'A decision', decidedOn);
    return context.record(childId, adoptionDecisionById, async (manager) => {
      await inCareOn(manager, childId, decidedOn);
      const [other] = await manager.query<unknown[]>(
        'SELECT 1 FROM adoption_decision WHERE child_id = $1 AND (reversed_on IS NULL OR reversed_on > $2)',
        [childId, decidedOn],
      );
      if (other !== undefined)
        throw new Refused(
          'ALREADY_DECIDED',
          'That decision is already on record and stands. Record its reversal first.',
        );
      const id = await records.insert(manager, AdoptionDecisionEntity, { childId, decidedOn });
      return {
        id,
        before: null,
        after: { id, decidedOn },
        on: decidedOn,
        sentence: 'It was decided that the child should be placed for adoption.',
      };
    });
  }
}
