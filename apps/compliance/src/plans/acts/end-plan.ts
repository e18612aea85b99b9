import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { planKinds } from '@iro/codes';
import {
  DateScalar,
  Forbidden,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  inWords,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { Plan } from '../types/plan.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'A plan that no longer applies.' })
export class EndPlanInput {
  @Field(() => ID, { description: 'The care, placement or pathway plan.' }) planId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The first day on which it no longer applied.' }) endedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a plan no longer applies. A personal adviser ends pathway plans only. */
@Resolver()
export class EndPlan {
  @PartOf('PLANS')
  @Mutation(() => Plan, { description: 'Records that a care, placement or pathway plan no longer applies.' })
  async endPlan(
    @Arg('input', () => EndPlanInput, { description: 'Which, and from when.' }) input: EndPlanInput,
    @Ctx() context: Context,
  ): Promise<Plan> {
    checkNotAhead(context.today, 'The end of a plan', input.endedOn);
    const { planId, endedOn } = input;
    const childId = await childOfRecord(context, 'plan', 'plan', planId);
    const recorded = await context.act(
      'END_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'plan', 'plan', planId);
        if (context.reach.role === 'PERSONAL_ADVISER' && before['kind'] !== 'PATHWAY')
          throw new Forbidden('A personal adviser ends pathway plans; the social worker ends the others.');
        if (before['ended_on'] !== null)
          throw new Refused(
            'PLAN_ENDED',
            'This plan has ended already. Correct the record if the day is wrong.',
          );
        checkOrder(before['agreed_on'] as string, endedOn, 'A plan cannot end before it was agreed.');
        checkOrder(
          before['updated_on'] as string | null,
          endedOn,
          'The plan was brought up to date after that day. Check the day, or correct the record.',
        );
        await changeRecord(manager, 'plan', planId, input.version, { ended_on: endedOn });
        return {
          id: planId,
          before,
          after: { ...before, ended_on: endedOn },
          on: endedOn,
          sentence: `The ${inWords(planKinds, String(before['kind']))} no longer applied.`,
        };
      },
    );
    return readBack(planById, context, recorded, 'plan');
  }
}
