import type { EntityManager } from 'typeorm';
import { inviteeRoles } from '@iro/codes';
import { KnownChildEntity } from '@iro/journal';
import {
  Act,
  BadInput,
  ChangeInput,
  Input,
  Refused,
  check,
  inWords,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { ReviewRecord } from '../../review/types/review-parts.type';
import { ReviewRecordRecipientEntity } from '../tables/review-record-recipient.entity';
import { recordToChange, writeIntoRecord } from '../checks/record-of-review';
import { reviewRecordById } from '../loaders/record-loaders';
import { completionOf, reviewToChange } from '../../review/checks/review-to-change';
import { ReviewEntity } from '../../review/tables/review.entity';

@Input('The record of a review sent out.')
export class DistributeReviewRecordInput extends ChangeInput {
  @Input.id('The review.') reviewId: string;
  @Input.of(() => [String], "To whom, by their part in the child's life, such as PARENT.") roles: string[];
  @Input.day('The day it was sent; today when left out.', { nullable: true }) distributedOn?: string | null;
  @Input.yesNo(
    'Confirms that address, carer and school were left out of what was sent: ' +
      "needed while the child's placement is restricted.",
    { nullable: true },
  )
  placementLeftOut?: boolean | null;
}

/** The record is sent once it is written, to each part in the child’s life once. */
export class DistributeReviewRecord {
  @Act(
    'DISTRIBUTE_REVIEW_RECORD',
    () => ReviewRecord,
    'Records to whom the full record of a review was sent: within twenty working days of ' +
      'completion. The first sending is the day it was distributed; others may follow.',
  )
  async distributeReviewRecord(input: DistributeReviewRecordInput, context: Acting): Promise<ReviewRecord> {
    const roles = [...new Set(input.roles)];
    if (roles.length === 0) throw new BadInput('Name in roles to whom it was sent.');
    for (const role of roles) check.code('roles', role, inviteeRoles);
    const sentOn = input.distributedOn ?? context.today;
    check.notAhead(context.today, 'The distribution of a record', sentOn);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewRecordById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      completionOf(review);
      const before = await recordToChange(manager, review.id, input.version);
      if (!before?.writtenOn)
        throw new Refused('NOT_WRITTEN', 'The full record of this review is not written yet.');
      check.order(before.writtenOn, sentOn, 'A record cannot be sent before it is written.');
      const placementLeftOut = input.placementLeftOut ?? false;
      if (!placementLeftOut) await refuseRestricted(manager, childId);
      const already = await readRows(
        manager,
        rowsOf(ReviewRecordRecipientEntity, ['role']),
        'WHERE t.review_id = $1 AND t.role = ANY($2)',
        [review.id, roles],
      );
      if (already.length > 0)
        throw new Refused(
          'ALREADY_SENT',
          `The record was already sent to: ` +
            `${already.map(({ role }) => inWords(inviteeRoles, role)).join(', ')}. ` +
            `Leave them out.`,
        );
      for (const role of roles)
        await records.insert(manager, ReviewRecordRecipientEntity, {
          childId: review.childId,
          reviewId: review.id,
          role,
          sentOn,
          placementLeftOut,
        });
      const record = await writeIntoRecord(
        manager,
        review,
        before,
        before.distributedOn === null ? { distributedOn: sentOn } : {},
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
    });
  }
}

/** Where a child lives who must not be found is in no record that is sent out, to whomever. */
async function refuseRestricted(manager: EntityManager, childId: string): Promise<void> {
  const [child] = await readRows(
    manager,
    rowsOf(KnownChildEntity, ['placementRestricted']),
    'WHERE t.child_id = $1',
    [childId],
  );
  if (child?.placementRestricted === true)
    throw new Refused(
      'PLACEMENT_RESTRICTED',
      "This child's placement is restricted: address, carer and school must be in no record that " +
        'is sent out. Leave them out, and confirm it with placementLeftOut.',
    );
}
