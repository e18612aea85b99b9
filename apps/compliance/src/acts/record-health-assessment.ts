import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { DateScalar, NotFound, PartOf, Refused, insertRecord, type Context } from '@iro/subgraph';
import { healthAssessmentById } from '../loaders';
import { HealthAssessment, HealthAssessmentKind, HealthOutcome } from '../types/health-assessment.type';

@InputType({ description: 'A health assessment to record.' })
export class RecordHealthAssessmentInput {
  @Field(() => ID, { description: 'The child assessed.' }) childId: string;
  @Field(() => HealthAssessmentKind, { description: 'Initial or review.' }) kind: HealthAssessmentKind;
  @Field(() => DateScalar, { description: 'The day of the assessment, or of its refusal.' }) assessedOn: string;
  @Field(() => HealthOutcome, { description: 'Whether it took place or was refused.' }) outcome: HealthOutcome;
  @Field(() => String, { nullable: true, description: 'An id of your own choice: the same act sent again under it is done once.' }) actId?: string | null;
}

/** Refuses what cannot be so; the wall refuses whose child it is. */
async function check(manager: EntityManager, { childId, kind, assessedOn }: RecordHealthAssessmentInput): Promise<void> {
  const [child] = await manager.query<{ bornOn: string; lookedAfter: boolean; recorded: boolean }[]>(
    `SELECT k.date_of_birth AS "bornOn",
       EXISTS (SELECT 1 FROM known_spell s WHERE s.child_id = k.child_id AND s.kind = 'PERIOD_OF_CARE' AND s.from_on <= $2 AND (s.to_on IS NULL OR s.to_on > $2)) AS "lookedAfter",
       EXISTS (SELECT 1 FROM health_assessment h WHERE h.child_id = k.child_id AND h.kind = $3 AND h.assessed_on = $2) AS recorded
     FROM known_child k WHERE k.child_id = $1`, [childId, assessedOn, kind]);
  if (child === undefined) throw new NotFound('child');
  if (assessedOn < child.bornOn) throw new Refused('BEFORE_BIRTH', 'A child cannot be assessed before being born. Check the day.');
  if (!child.lookedAfter) throw new Refused('NOT_LOOKED_AFTER', 'The child is not known to have been looked after that day. Check the day, or have the period of care recorded first.');
  if (child.recorded) throw new Refused('ALREADY_RECORDED', 'An assessment of this kind is already recorded for that day.');
}

/** Records a health assessment, held or refused. */
@Resolver()
export class RecordHealthAssessment {
  @PartOf('HEALTH')
  @Mutation(() => HealthAssessment, { description: 'Records an initial or review health assessment of a child, held or refused.' })
  async recordHealthAssessment(
    @Arg('input', () => RecordHealthAssessmentInput, { description: 'What to record.' }) input: RecordHealthAssessmentInput, @Ctx() context: Context,
  ): Promise<HealthAssessment> {
    if (input.assessedOn > context.today) throw new Refused('IN_FUTURE', 'An assessment cannot be recorded before it takes place.');
    const recorded = await context.act('RECORD_HEALTH_ASSESSMENT', { childId: input.childId, actId: input.actId, input }, async (manager) => {
      await check(manager, input);
      const { childId, kind, assessedOn, outcome } = input;
      const id = await insertRecord(manager, 'health_assessment', { child_id: childId, kind, assessed_on: assessedOn, outcome });
      const what = kind === 'INITIAL' ? 'initial health assessment' : 'review health assessment';
      return { id, before: null, after: { id, childId, kind, assessedOn, outcome }, on: assessedOn, sentence: outcome === 'REFUSED' ? `The ${what} was refused.` : `The ${what} took place.` };
    });
    const assessment = await healthAssessmentById(context, recorded);
    if (assessment === null) throw new NotFound('health assessment');
    return assessment;
  }
}
