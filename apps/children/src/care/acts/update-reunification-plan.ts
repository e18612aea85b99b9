import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { BadInput, DateScalar, PartOf, changeRecord, recordToChange, type Context } from '@iro/subgraph';
import { reunificationPlansOfChild } from '../loaders/care-loaders';
import { childOfRecord, readBack } from '../checks/child-of-record';
import { planColumns } from '../checks/reunification';
import { ReunificationPlan } from '../types/reunification-plan.type';

@InputType({
  description:
    'How far a plan for a child to go home has come. A field left out stays as it is; null takes it away.',
})
export class UpdateReunificationPlanInput {
  @Field(() => ID, { description: 'The plan.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { nullable: true, description: 'The day the return is planned for.' })
  returnPlannedFor?: CivilDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day the assessment was done.' })
  assessedOn?: CivilDate | null;
  @Field(() => String, { nullable: true, description: 'What the assessment found.' }) assessment?:
    string | null;
  @Field(() => String, { nullable: true, description: 'The support agreed for the family.' }) support?:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day the IRO was consulted.' })
  iroConsultedOn?: CivilDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day a review considered the move.' })
  reviewedOn?: CivilDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the discharge of the order is planned for.',
  })
  dischargePlannedFor?: CivilDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day the plan was given up.' })
  givenUpOn?: CivilDate | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

const steps: Readonly<Record<string, string>> = {
  given_up_on: 'The plan for the child to go home was given up.',
  reviewed_on: 'A review considered the plan for the child to go home.',
  iro_consulted_on: 'The IRO was consulted on the plan for the child to go home.',
  assessed_on: 'The assessment for the child to go home was done.',
  support: 'Support was agreed for the child to go home.',
};

/** A plan for a child to go home has come further. */
@Resolver()
export class UpdateReunificationPlan {
  @PartOf('PLANS')
  @Mutation(() => ReunificationPlan, {
    description: 'Records how far a plan for a child to go home has come, or puts it right.',
  })
  async updateReunificationPlan(
    @Arg('input', () => UpdateReunificationPlanInput, { description: 'The plan and what is new.' })
    input: UpdateReunificationPlanInput,
    @Ctx() context: Context,
  ): Promise<ReunificationPlan> {
    const { id, version } = input;
    const told = planColumns(input, context.today);
    if (Object.keys(told).length === 0) throw new BadInput('Say what is new of the plan.');
    const childId = await childOfRecord(context, 'reunification_plan', 'plan', id);
    await context.act(
      'UPDATE_REUNIFICATION_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'reunification_plan', 'plan', id);
        await changeRecord(manager, 'reunification_plan', id, version, told);
        const step = Object.keys(steps).find(
          (column) => told[column] !== undefined && told[column] !== null && told[column] !== before[column],
        );
        return {
          id,
          before,
          after: { ...before, ...told },
          sentence:
            step === undefined ? 'The plan for the child to go home was changed.' : (steps[step] ?? ''),
        };
      },
    );
    return readBack(reunificationPlansOfChild(context, childId), id, 'plan');
  }
}
