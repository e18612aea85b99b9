import type { CivilDate } from '@iro/calendar';
import { reasonsPlacedForAdoptionCeased } from '@iro/codes';
import { Act, ChangeInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { careOn } from '../checks/care-on';
import { isForAdoption } from '../checks/codes-agree';
import { AdoptionDecisionEntity } from '../tables/adoption-decision.entity';
import { AdoptionDecision } from '../types/adoption.type';
import { adoptionDecisionById } from '../loaders/adoption-loaders';

@Input('That a decision to place a child for adoption was reversed.')
export class ReverseAdoptionDecisionInput extends ChangeInput {
  @Input.id('The decision.') id: string;
  @Input.day('The day it was reversed.') reversedOn: CivilDate;
  @Input.text('Why: RD1 the child’s needs changed, RD2 no placement order, RD3 no adopters found, RD4 other.')
  reason: string;
}

/** Adoption is no longer the plan. */
export class ReverseAdoptionDecision {
  @Act(
    'REVERSE_ADOPTION_DECISION',
    () => AdoptionDecision,
    'Records that the decision to place a child for adoption was reversed.',
  )
  async reverseAdoptionDecision(
    input: ReverseAdoptionDecisionInput,
    context: Acting,
  ): Promise<AdoptionDecision> {
    const { id, version, reversedOn, reason } = input;
    check.code('reason', reason, reasonsPlacedForAdoptionCeased);
    check.notAhead(context.today, 'A reversal', reversedOn);
    const childId = await records.childOf(context, AdoptionDecisionEntity, id);
    return context.record(childId, adoptionDecisionById, async (manager) => {
      const before = await records.toChange(manager, AdoptionDecisionEntity, id);
      if (before.reversedOn !== null && before.version === version)
        throw new Refused(
          'ALREADY_ENDED',
          'That decision is already reversed. Have the record corrected if it is wrong.',
        );
      check.order(
        before.decidedOn,
        reversedOn,
        'A decision cannot be reversed before it is made. Check the day.',
      );
      const { placement } = await careOn(manager, childId, reversedOn);
      if (placement !== null && isForAdoption(placement.type))
        throw new Refused(
          'STILL_PLACED_FOR_ADOPTION',
          'The child is placed for adoption on that day. Record the end of that placement first.',
        );
      await records.change(manager, AdoptionDecisionEntity, input, { reversedOn, reason });
      return {
        id,
        before,
        after: { id, reversedOn, reason },
        on: reversedOn,
        sentence:
          `The decision to place the child for adoption was reversed: ` +
          `${inWords(reasonsPlacedForAdoptionCeased, reason)}.`,
      };
    });
  }
}
