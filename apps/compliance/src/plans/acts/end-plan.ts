import { planKinds } from '@iro/codes';
import {
  Act,
  ChangeInput,
  Forbidden,
  Input,
  Refused,
  check,
  inWords,
  records,
  type Acting,
} from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { PlanEntity } from '../tables/plan.entity';
import { Plan } from '../types/plan.type';

@Input('A plan that no longer applies.')
export class EndPlanInput extends ChangeInput {
  @Input.id('The care, placement or pathway plan.') planId: string;
  @Input.day('The first day on which it no longer applied.') endedOn: string;
}

/** Records that a plan no longer applies. A personal adviser ends pathway plans only. */
export class EndPlan {
  @Act('END_PLAN', () => Plan, 'Records that a care, placement or pathway plan no longer applies.')
  async endPlan(input: EndPlanInput, context: Acting): Promise<Plan> {
    check.notAhead(context.today, 'The end of a plan', input.endedOn);
    const { planId, endedOn } = input;
    const childId = await records.childOf(context, PlanEntity, planId);
    return context.record(childId, planById, async (manager) => {
      const before = await records.toChange(manager, PlanEntity, planId);
      if (context.reach.role === 'PERSONAL_ADVISER' && before.kind !== 'PATHWAY')
        throw new Forbidden('A personal adviser ends pathway plans; the social worker ends the others.');
      if (before.endedOn !== null)
        throw new Refused(
          'PLAN_ENDED',
          'This plan has ended already. Correct the record if the day is wrong.',
        );
      check.order(before.agreedOn, endedOn, 'A plan cannot end before it was agreed.');
      check.order(
        before.updatedOn,
        endedOn,
        'The plan was brought up to date after that day. Check the day, or correct the record.',
      );
      await records.change(manager, PlanEntity, { id: planId, version: input.version }, { endedOn });
      return {
        id: planId,
        before,
        after: { ...before, endedOn },
        on: endedOn,
        sentence: `The ${inWords(planKinds, String(before.kind))} no longer applied.`,
      };
    });
  }
}
