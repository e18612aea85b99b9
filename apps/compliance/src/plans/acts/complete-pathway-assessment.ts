import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ageOn, type CivilDate } from '@iro/calendar';
import { DateScalar, PartOf, Refused, checkNotAhead, insertRecord, type Context } from '@iro/subgraph';
import { pathwayAssessmentById } from '../loaders/plan-loaders';
import { PathwayAssessment } from '../types/pathway-assessment.type';
import { bornBy, readBack, refuseTwice } from '../../graph/checks/child-on-day';

@InputType({ description: 'An assessment of needs for a pathway plan.' })
export class CompletePathwayAssessmentInput {
  @Field(() => ID, { description: 'The young person.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day it was completed.' }) completedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Records that a young person's needs were assessed for a pathway plan; from the age of fifteen, so that it
 * can be ready at sixteen.
 */
@Resolver()
export class CompletePathwayAssessment {
  @PartOf('PLANS')
  @Mutation(() => PathwayAssessment, {
    description: 'Records that the assessment of a young person’s needs for a pathway plan was completed.',
  })
  async completePathwayAssessment(
    @Arg('input', () => CompletePathwayAssessmentInput, { description: 'Whose, and when.' })
    input: CompletePathwayAssessmentInput,
    @Ctx() context: Context,
  ): Promise<PathwayAssessment> {
    checkNotAhead(context.today, 'An assessment', input.completedOn);
    const { childId, completedOn } = input;
    const recorded = await context.act(
      'COMPLETE_PATHWAY_ASSESSMENT',
      { childId, actId: input.actId, input },
      async (manager) => {
        const { dateOfBirth } = await bornBy(manager, childId, completedOn);
        if (ageOn(dateOfBirth, completedOn as CivilDate) < 15)
          throw new Refused(
            'UNDER_FIFTEEN',
            'An assessment for a pathway plan counts from the age of fifteen. Check the day.',
          );
        await refuseTwice(
          manager,
          'pathway_assessment',
          'completed_on',
          { childId, on: completedOn },
          'pathway assessment',
        );
        const id = await insertRecord(manager, 'pathway_assessment', {
          child_id: childId,
          completed_on: completedOn,
        });
        return {
          id,
          before: null,
          after: { completedOn },
          on: completedOn,
          sentence: 'The assessment for a pathway plan was completed.',
        };
      },
    );
    return readBack(pathwayAssessmentById, context, recorded, 'pathway assessment');
  }
}
