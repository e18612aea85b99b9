import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, Refused, insertRecord, type Context } from '@iro/subgraph';
import { healthAssessmentById } from '../loaders/health-loaders';
import { HealthAssessment, HealthAssessmentKind, HealthOutcome } from '../types/health-assessment.type';
import { lookedAfterOn, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'A health assessment to record.' })
export class RecordHealthAssessmentInput {
  @Field(() => ID, { description: 'The child assessed.' }) childId: string;
  @Field(() => HealthAssessmentKind, { description: 'Initial or review.' }) kind: HealthAssessmentKind;
  @Field(() => DateScalar, { description: 'The day of the assessment, or of its refusal.' })
  assessedOn: string;
  @Field(() => HealthOutcome, { description: 'Whether it took place or was refused.' })
  outcome: HealthOutcome;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records a health assessment, held or refused. */
@Resolver()
export class RecordHealthAssessment {
  @PartOf('HEALTH')
  @Mutation(() => HealthAssessment, {
    description: 'Records an initial or review health assessment of a child, held or refused.',
  })
  async recordHealthAssessment(
    @Arg('input', () => RecordHealthAssessmentInput, { description: 'What to record.' })
    input: RecordHealthAssessmentInput,
    @Ctx() context: Context,
  ): Promise<HealthAssessment> {
    if (input.assessedOn > context.today)
      throw new Refused('IN_FUTURE', 'An assessment cannot be recorded before it takes place.');
    const { childId, kind, assessedOn, outcome } = input;
    const recorded = await context.act(
      'RECORD_HEALTH_ASSESSMENT',
      { childId, actId: input.actId, input },
      async (manager) => {
        await lookedAfterOn(manager, childId, assessedOn);
        const same = await manager.query<unknown[]>(
          'SELECT 1 FROM health_assessment WHERE child_id = $1 AND kind = $2 AND assessed_on = $3',
          [childId, kind, assessedOn],
        );
        if (same.length > 0)
          throw new Refused(
            'ALREADY_RECORDED',
            'An assessment of this kind is already recorded for that day.',
          );
        const id = await insertRecord(manager, 'health_assessment', {
          child_id: childId,
          kind,
          assessed_on: assessedOn,
          outcome,
        });
        const what = kind === 'INITIAL' ? 'initial health assessment' : 'review health assessment';
        return {
          id,
          before: null,
          after: { id, childId, kind, assessedOn, outcome },
          on: assessedOn,
          sentence: outcome === 'REFUSED' ? `The ${what} was refused.` : `The ${what} took place.`,
        };
      },
    );
    return readBack(healthAssessmentById, context, recorded, 'health assessment');
  }
}
