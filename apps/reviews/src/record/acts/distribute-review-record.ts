import type { EntityManager } from 'typeorm';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { inviteeRoles } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  checkNotAhead,
  checkOrder,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { records } from '../../review/loaders/review-part-loaders';
import { ReviewRecord } from '../../review/types/review-parts.type';
import { recordInHand, writeInto } from '../checks/record-of-review';
import { childOfReview, completionOf, made, reviewInHand } from '../../review/checks/review-in-hand';

@InputType({ description: 'The record of a review sent out.' })
export class DistributeReviewRecordInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, { description: 'The version of the record as you read it.' }) version: number;
  @Field(() => [String], { description: "To whom, by their part in the child's life, such as PARENT." })
  roles: string[];
  @Field(() => DateScalar, { nullable: true, description: 'The day it was sent; today when left out.' })
  distributedOn?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Confirms that address, carer and school were left out of what was sent: ' +
      "needed while the child's placement is restricted.",
  })
  placementLeftOut?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class DistributeReviewRecord {
  @PartOf('DATES')
  @Mutation(() => ReviewRecord, {
    description:
      'Records to whom the full record of a review was sent: within twenty working days of ' +
      'completion. The first sending is the day it was distributed; others may follow.',
  })
  async distributeReviewRecord(
    @Arg('input', () => DistributeReviewRecordInput, { description: 'To whom, and when.' })
    input: DistributeReviewRecordInput,
    @Ctx() context: Context,
  ): Promise<ReviewRecord> {
    const roles = [...new Set(input.roles)];
    if (roles.length === 0) throw new BadInput('Name in roles to whom it was sent.');
    for (const role of roles) checkCode('roles', role, inviteeRoles);
    const sentOn = input.distributedOn ?? context.today;
    checkNotAhead(context.today, 'The distribution of a record', sentOn);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'DISTRIBUTE_REVIEW_RECORD',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        completionOf(review);
        const before = await recordInHand(manager, review.id, input.version);
        if (!before?.written_on)
          throw new Refused('NOT_WRITTEN', 'The full record of this review is not written yet.');
        checkOrder(before.written_on, sentOn, 'A record cannot be sent before it is written.');
        const placementLeftOut = input.placementLeftOut ?? false;
        if (!placementLeftOut) await refuseRestricted(manager, childId);
        const already = await manager.query<{ role: string }[]>(
          'SELECT role FROM review_record_recipient WHERE review_id = $1 AND role = ANY($2)',
          [review.id, roles],
        );
        const [twice] = already;
        if (twice !== undefined)
          throw new Refused(
            'ALREADY_SENT',
            `The record was already sent to: ` +
              `${already.map(({ role }) => inWords(inviteeRoles, role)).join(', ')}. ` +
              `Leave them out.`,
          );
        for (const role of roles)
          await insertRecord(manager, 'review_record_recipient', {
            child_id: review.child_id,
            review_id: review.id,
            role,
            sent_on: sentOn,
            placement_left_out: placementLeftOut,
          });
        const record = await writeInto(
          manager,
          review,
          before,
          before.distributed_on === null ? { distributed_on: sentOn } : {},
        );
        return {
          id: record,
          before,
          after: { roles, sentOn, placementLeftOut },
          on: sentOn,
          sentence:
            `The record of the review was sent to: ` +
            `${roles.map((role) => inWords(inviteeRoles, role)).join(', ')}.`,
        };
      },
    );
    return made(await records.byId(context, id), 'record');
  }
}

/** Where a child lives who must not be found is in no record that is sent out, to whomever. */
async function refuseRestricted(manager: EntityManager, childId: string): Promise<void> {
  const [child] = await manager.query<{ restricted: boolean }[]>(
    'SELECT placement_restricted AS restricted FROM known_child WHERE child_id = $1',
    [childId],
  );
  if (child?.restricted === true)
    throw new Refused(
      'PLACEMENT_RESTRICTED',
      "This child's placement is restricted: address, carer and school must be in no record that " +
        'is sent out. Leave them out, and confirm it with placementLeftOut.',
    );
}
