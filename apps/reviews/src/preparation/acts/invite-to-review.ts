import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { inviteeRoles } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { Review } from '../../review/types/review.type';
import {
  checkNotCompleted,
  childOfReview,
  reviewAfter,
  reviewInHand,
} from '../../review/checks/review-in-hand';

@InputType({ description: 'People invited to a review.' })
export class InviteToReviewInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => [String], {
    description:
      "Each by their part in the child's life, such as PARENT; a part as often as there are people.",
  })
  roles: string[];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the invitations went out; today when left out.',
  })
  invitedOn?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a consultation form went with the invitations.',
  })
  withForm?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class InviteToReview {
  @PartOf('DATES')
  @Mutation(() => Review, {
    description:
      "Records invitations to a review, to any number of people by their part in the child's life.",
  })
  async inviteToReview(
    @Arg('input', () => InviteToReviewInput, { description: 'Who was invited, and when.' })
    input: InviteToReviewInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    if (input.roles.length === 0 || input.roles.length > 50)
      throw new BadInput('Name one to fifty people in roles.');
    for (const role of input.roles) checkCode('roles', role, inviteeRoles);
    const invitedOn = input.invitedOn ?? context.today;
    checkNotAhead(context.today, 'An invitation', invitedOn);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'INVITE_TO_REVIEW',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        checkNotCompleted(review);
        for (const role of input.roles) {
          await insertRecord(manager, 'invitee', {
            child_id: review.child_id,
            review_id: review.id,
            role,
            invited_on: invitedOn,
            form_sent_on: input.withForm === true ? invitedOn : null,
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
      },
    );
    return reviewAfter(context, id);
  }
}
