import { permanencePlanRoutes } from '@iro/codes';
import { Act, ChangeInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { PermanencePlanEntity } from '../tables/permanence-plan.entity';
import { PermanencePlan } from '../types/permanence-plan.type';
import { checkInCare } from '../checks/whose-work';
import { permanencePlanById } from '../loaders/iro-work-loaders';

@Input('Another permanence plan in place of the one in force.')
export class ChangePermanencePlanInput extends ChangeInput {
  @Input.id('The plan in force.') planId: string;
  @Input.text('The route from now on, such as SPECIAL_GUARDIANSHIP.') route: string;
  @Input.day('The day it was agreed.') agreedOn: string;
  @Input.text('Why it takes the place of the plan before.') because: string;
}

/** Another permanence plan takes the place of the one in force; both are kept. */
export class ChangePermanencePlan {
  @Act(
    'CHANGE_PERMANENCE_PLAN',
    () => PermanencePlan,
    'Records that another permanence plan took the place of the one in force; both are kept.',
  )
  async changePermanencePlan(input: ChangePermanencePlanInput, context: Acting): Promise<PermanencePlan> {
    const { planId, version, route, agreedOn } = input;
    check.code('route', route, permanencePlanRoutes);
    const because = check.said('because', input.because);
    check.notAhead(context.today, 'A permanence plan', agreedOn);
    const childId = await records.childOf(context, PermanencePlanEntity, planId);
    return context.record(childId, permanencePlanById, async (manager) => {
      const before = await records.toChange(manager, PermanencePlanEntity, planId);
      if (before.replacedOn !== null)
        throw new Refused(
          'PLAN_REPLACED',
          'This permanence plan is no longer in force. Change the one that is.',
        );
      check.order(
        before.agreedOn,
        agreedOn,
        'A plan cannot have been agreed before the one whose place it takes. Check the day.',
      );
      await checkInCare(manager, childId, agreedOn);
      await records.change(manager, PermanencePlanEntity, { id: planId, version }, { replacedOn: agreedOn });
      const row = { childId, route, agreedOn, because };
      const plan = await records.insert(manager, PermanencePlanEntity, row);
      return {
        id: plan,
        before,
        after: { id: plan, ...row },
        on: agreedOn,
        sentence: `The permanence plan was changed to ${inWords(permanencePlanRoutes, route)}.`,
      };
    });
  }
}
