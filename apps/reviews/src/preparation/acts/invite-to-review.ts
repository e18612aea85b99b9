import { inviteeRoles } from '@iro/codes';
import { Act, ActInput, BadInput, Input, check, inWords, records, type Acting } from '@iro/subgraph';
import { Review } from '../../review/types/review.type';
import { InviteeEntity } from '../tables/invitee.entity';
import { checkNotCompleted, reviewToChange } from '../../review/checks/review-to-change';
import { reviewById } from '../../review/loaders/review-loaders';
import { ReviewEntity } from '../../review/tables/review.entity';

@Input('People invited to a review.')
export class InviteToReviewInput extends ActInput {
  @Input.id('The review.') reviewId: string;
  @Input.of(
    () => [String],
    "Each by their part in the child's life, such as PARENT; a part as often as there are people.",
  )
  roles: string[];
  @Input.day('The day the invitations went out; today when left out.', { nullable: true })
  invitedOn?: string | null;
  @Input.yesNo('Whether a consultation form went with the invitations.', { nullable: true })
  withForm?: boolean | null;
}

/** Invitations are recorded by what people are to the child, not by their names. */
export class InviteToReview {
  @Act(
    'INVITE_TO_REVIEW',
    () => Review,
    "Records invitations to a review, to any number of people by their part in the child's life.",
  )
  async inviteToReview(input: InviteToReviewInput, context: Acting): Promise<Review> {
    if (input.roles.length === 0 || input.roles.length > 50)
      throw new BadInput('Name one to fifty people in roles.');
    for (const role of input.roles) check.code('roles', role, inviteeRoles);
    const invitedOn = input.invitedOn ?? context.today;
    check.notAhead(context.today, 'An invitation', invitedOn);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      checkNotCompleted(review);
      for (const role of input.roles) {
        await records.insert(manager, InviteeEntity, {
          childId: review.childId,
          reviewId: review.id,
          role,
          invitedOn,
          formSentOn: input.withForm === true ? invitedOn : null,
        });
      }
      const who = [...new Set(input.roles)].map((role) => inWords(inviteeRoles, role)).join(', ');
      return {
        id: review.id,
        before: null,
        after: { roles: input.roles, invitedOn },
        on: invitedOn,
        sentence: `Invited to the review: ${who}.`,
      };
    });
  }
}
