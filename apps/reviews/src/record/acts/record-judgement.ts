import { judgementDimensions, judgementGrades } from '@iro/codes';
import { Act, ActInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { Judgement } from '../../review/types/review-parts.type';
import { JudgementEntity } from '../tables/judgement.entity';
import { judgementById } from '../loaders/record-loaders';
import { checkBegun, reviewToChange } from '../../review/checks/review-to-change';
import { ReviewEntity } from '../../review/tables/review.entity';

@Input("The IRO's judgement of one side of a child's care at a review.")
export class RecordJudgementInput extends ActInput {
  @Input.id('The review.') reviewId: string;
  @Input.text(
    'What is judged: CARE_PLAN, PATHWAY_PLAN, PERMANENCE, CHILDS_VOICE, PLACEMENT, HEALTH, EDUCATION or CONTACT.',
  )
  dimension: string;
  @Input.text('OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.') grade: string;
}

/** Each side of the care is judged once at a review. */
export class RecordJudgement {
  @Act(
    'RECORD_JUDGEMENT',
    () => Judgement,
    "Records the IRO's judgement of one side of a child's care at a review, once for each side.",
  )
  async recordJudgement(input: RecordJudgementInput, context: Acting): Promise<Judgement> {
    check.code('dimension', input.dimension, judgementDimensions);
    check.code('grade', input.grade, judgementGrades);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, judgementById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      checkBegun(review);
      const { dimension, grade } = input;
      if (await records.has(manager, JudgementEntity, { reviewId: review.id, dimension }))
        throw new Refused(
          'ALREADY_JUDGED',
          'This side of the care has been judged at this review. Correct that judgement if it is wrong.',
        );
      const judgement = await records.insert(manager, JudgementEntity, {
        childId: review.childId,
        reviewId: review.id,
        dimension,
        grade,
      });
      const sentence =
        `The IRO judged at the review, ` +
        `${inWords(judgementDimensions, dimension)}: ` +
        `${inWords(judgementGrades, grade)}.`;
      return {
        id: judgement,
        before: null,
        after: { dimension, grade },
        on: review.completedOn ?? review.startedOn,
        sentence,
      };
    });
  }
}
