import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { DateScalar, PartOf, Refused, insertRecord, type Context } from '@iro/subgraph';
import { reunificationPlansOfChild } from '../loaders/care-loaders';
import { inCareOn } from '../checks/care-on';
import { readBack } from '../checks/child-of-record';
import { planColumns } from '../checks/reunification';
import { ReunificationPlan } from '../types/reunification-plan.type';

@InputType({ description: 'A plan for a child to go home.' })
export class RecordReunificationPlanInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
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
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** It is planned that a child goes home. */
@Resolver()
export class RecordReunificationPlan {
  @PartOf('PLANS')
  @Mutation(() => ReunificationPlan, { description: 'Records a plan for a child to go home.' })
  async recordReunificationPlan(
    @Arg('input', () => RecordReunificationPlanInput, { description: 'The plan as far as it has come.' })
    input: RecordReunificationPlanInput,
    @Ctx() context: Context,
  ): Promise<ReunificationPlan> {
    const { childId } = input;
    const told = planColumns(input, context.today);
    const id = await context.act(
      'RECORD_REUNIFICATION_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        await inCareOn(manager, childId, context.today);
        const [other] = await manager.query<unknown[]>(
          `
            SELECT 1
            FROM reunification_plan r
            WHERE r.child_id = $1
              AND r.given_up_on IS NULL
              AND NOT EXISTS (
                  SELECT 1
                  FROM period_of_care p
                  WHERE p.child_id = r.child_id AND p.ceased_on >= r.recorded_on
                )
          `,
          [childId],
        );
        if (other !== undefined)
          throw new Refused(
            'ALREADY_PLANNED',
            'A plan for the child to go home is on record and stands. Update that one, or record that it was given up.',
          );
        const made = await insertRecord(manager, 'reunification_plan', {
          child_id: childId,
          recorded_on: context.today,
          ...told,
        });
        return {
          id: made,
          before: null,
          after: { id: made, ...told },
          sentence: 'A plan for the child to go home was recorded.',
        };
      },
    );
    return readBack(reunificationPlansOfChild(context, childId), id, 'plan');
  }
}
