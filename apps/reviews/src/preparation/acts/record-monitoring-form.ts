import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  BadInput,
  DateScalar,
  PartOf,
  Refused,
  checkNotAhead,
  checkOrder,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { monitoringForms } from '../../review/loaders/review-part-loaders';
import { MonitoringForm } from '../types/monitoring-form.type';
import { childOfReview, completionOf, made, reviewInHand } from '../../review/checks/review-in-hand';

@InputType({ description: "The IRO's monitoring form after a review." })
export class RecordMonitoringFormInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Boolean, { description: 'Whether the care plan is effective.' }) planEffective: boolean;
  @Field(() => Boolean, { description: 'Whether the child understood what is planned and why.' })
  childUnderstood: boolean;
  @Field(() => Boolean, { description: 'Whether the IRO needs legal advice.' }) legalAdviceNeeded: boolean;
  @Field(() => String, { nullable: true, description: 'On what.' }) legalAdvice?: string | null;
  @Field(() => Boolean, { description: "Whether the child's rights are breached." }) rightsBreach: boolean;
  @Field(() => Boolean, { description: 'Whether a referral to Cafcass was considered.' })
  cafcassConsidered: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was filled in; today when left out.' })
  recordedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordMonitoringForm {
  @PartOf('REVIEWS')
  @Mutation(() => MonitoringForm, {
    description:
      "Records the IRO's monitoring form after a review: is the plan effective, did the child " +
      'understand it, is legal advice needed, are rights breached, was Cafcass considered.',
  })
  async recordMonitoringForm(
    @Arg('input', () => RecordMonitoringFormInput, { description: 'The answers.' })
    input: RecordMonitoringFormInput,
    @Ctx() context: Context,
  ): Promise<MonitoringForm> {
    const recordedOn = input.recordedOn ?? context.today;
    checkNotAhead(context.today, 'A monitoring form', recordedOn);
    const legalAdvice = typed(input.legalAdvice);
    if (legalAdvice !== null && !input.legalAdviceNeeded)
      throw new BadInput('Say on what legal advice is needed only where it is.');
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'RECORD_MONITORING_FORM',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        checkOrder(
          completionOf(review),
          recordedOn,
          'The monitoring form is filled in once the review is completed.',
        );
        const [same] = await manager.query<unknown[]>('SELECT 1 FROM monitoring_form WHERE review_id = $1', [
          review.id,
        ]);
        if (same !== undefined)
          throw new Refused(
            'ALREADY_RECORDED',
            'The monitoring form of this review is already filled in. Correct it if it is wrong.',
          );
        const form = await insertRecord(manager, 'monitoring_form', {
          child_id: review.child_id,
          review_id: review.id,
          recorded_on: recordedOn,
          plan_effective: input.planEffective,
          child_understood: input.childUnderstood,
          legal_advice_needed: input.legalAdviceNeeded,
          legal_advice: legalAdvice,
          rights_breach: input.rightsBreach,
          cafcass_considered: input.cafcassConsidered,
        });
        return {
          id: form,
          before: null,
          after: { ...input, recordedOn },
          on: recordedOn,
          sentence: 'The IRO filled in the monitoring form after the review.',
        };
      },
    );
    return made(await monitoringForms.byId(context, id), 'monitoring form');
  }
}
