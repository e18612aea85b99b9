import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { permanencePlanRoutes } from '@iro/codes';
import {
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  checkNotAhead,
  checkOrder,
  checkSaid,
  inWords,
  insertRecord,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { PermanencePlan } from '../types/permanence-plan.type';
import { permanencePlans, readBack, workById } from '../loaders/work-loaders';
import { checkInCare } from '../checks/whose-work';

@InputType({ description: 'Another permanence plan in place of the one in force.' })
export class ChangePermanencePlanInput {
  @Field(() => ID, { description: 'The plan in force.' }) planId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'The route from now on, such as SPECIAL_GUARDIANSHIP.' }) route: string;
  @Field(() => DateScalar, { description: 'The day it was agreed.' }) agreedOn: string;
  @Field(() => String, { description: 'Why it takes the place of the plan before.' }) because: string;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class ChangePermanencePlan {
  @PartOf('PLANS')
  @Mutation(() => PermanencePlan, {
    description: 'Records that another permanence plan took the place of the one in force; both are kept.',
  })
  async changePermanencePlan(
    @Arg('input', () => ChangePermanencePlanInput, { description: 'The plan.' })
    input: ChangePermanencePlanInput,
    @Ctx() context: Context,
  ): Promise<PermanencePlan> {
    const { planId, version, route, agreedOn } = input;
    checkCode('route', route, permanencePlanRoutes);
    const because = checkSaid('because', input.because);
    checkNotAhead(context.today, 'A permanence plan', agreedOn);
    const known = await workById(context, permanencePlans).load(planId);
    if (known === null) throw new NotFound('permanence plan');
    const { childId } = known as PermanencePlan & { childId: string };
    const id = await context.act(
      'CHANGE_PERMANENCE_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'permanence_plan', 'permanence plan', planId);
        if (before['replaced_on'] !== null)
          throw new Refused(
            'PLAN_REPLACED',
            'This permanence plan is no longer in force. Change the one that is.',
          );
        checkOrder(
          String(before['agreed_on']),
          agreedOn,
          'A plan cannot have been agreed before the one whose place it takes. Check the day.',
        );
        await checkInCare(manager, childId, agreedOn);
        await changeRecord(manager, 'permanence_plan', planId, version, { replaced_on: agreedOn });
        const row = { child_id: childId, route, agreed_on: agreedOn, because };
        const plan = await insertRecord(manager, 'permanence_plan', row);
        return {
          id: plan,
          before,
          after: { id: plan, ...row },
          on: agreedOn,
          sentence: `The permanence plan was changed to ${inWords(permanencePlanRoutes, route)}.`,
        };
      },
    );
    return readBack(context, permanencePlans, id);
  }
}
