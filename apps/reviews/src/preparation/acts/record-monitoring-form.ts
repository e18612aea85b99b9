import { Act, ActInput, BadInput, Input, Refused, check, records, typed, type Acting } from '@iro/subgraph';
import { MonitoringFormEntity } from '../tables/monitoring-form.entity';
import { MonitoringForm } from '../types/monitoring-form.type';
import { monitoringFormById } from '../loaders/preparation-loaders';
import { completionOf, reviewToChange } from '../../review/checks/review-to-change';
import { ReviewEntity } from '../../review/tables/review.entity';

@Input("The IRO's monitoring form after a review.")
export class RecordMonitoringFormInput extends ActInput {
  @Input.id('The review.') reviewId: string;
  @Input.yesNo('Whether the care plan is effective.') planEffective: boolean;
  @Input.yesNo('Whether the child understood what is planned and why.') childUnderstood: boolean;
  @Input.yesNo('Whether the IRO needs legal advice.') legalAdviceNeeded: boolean;
  @Input.text('On what.', { nullable: true }) legalAdvice?: string | null;
  @Input.yesNo("Whether the child's rights are breached.") rightsBreach: boolean;
  @Input.yesNo('Whether a referral to Cafcass was considered.') cafcassConsidered: boolean;
  @Input.day('The day it was filled in; today when left out.', { nullable: true }) recordedOn?: string | null;
}

/** The monitoring form is filled in once, after the review is completed. */
export class RecordMonitoringForm {
  @Act(
    'RECORD_MONITORING_FORM',
    () => MonitoringForm,
    "Records the IRO's monitoring form after a review: is the plan effective, did the child " +
      'understand it, is legal advice needed, are rights breached, was Cafcass considered.',
  )
  async recordMonitoringForm(input: RecordMonitoringFormInput, context: Acting): Promise<MonitoringForm> {
    const recordedOn = input.recordedOn ?? context.today;
    check.notAhead(context.today, 'A monitoring form', recordedOn);
    const legalAdvice = typed(input.legalAdvice);
    if (legalAdvice !== null && !input.legalAdviceNeeded)
      throw new BadInput('Say on what legal advice is needed only where it is.');
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, monitoringFormById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      check.order(
        completionOf(review),
        recordedOn,
        'The monitoring form is filled in once the review is completed.',
      );
      if (await records.has(manager, MonitoringFormEntity, { reviewId: review.id }))
        throw new Refused(
          'ALREADY_RECORDED',
          'The monitoring form of this review is already filled in. Correct it if it is wrong.',
        );
      const form = await records.insert(manager, MonitoringFormEntity, {
        childId: review.childId,
        reviewId: review.id,
        recordedOn,
        planEffective: input.planEffective,
        childUnderstood: input.childUnderstood,
        legalAdviceNeeded: input.legalAdviceNeeded,
        legalAdvice,
        rightsBreach: input.rightsBreach,
        cafcassConsidered: input.cafcassConsidered,
      });
      return {
        id: form,
        before: null,
        after: { ...input, recordedOn },
        on: recordedOn,
        sentence: 'The IRO filled in the monitoring form after the review.',
      };
    });
  }
}
