import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { managersResponseDuties, recordRecipients } from '../loaders/record-loaders';
import { ManagersResponse } from '../types/managers-response.type';
import { ReviewRecordRecipient } from '../types/review-record-recipient.type';
import { ReviewRecord } from '../../review/types/review-parts.type';

/** What is read of a review's record beside its own columns. */
@Resolver(() => ReviewRecord)
export class ReviewRecordResolver {
  @FieldResolver(() => [ReviewRecordRecipient], {
    nullable: true,
    description: 'To whom the record was sent.',
  })
  recipients(@Root() record: ReviewRecord, @Ctx() context: Context): Promise<ReviewRecordRecipient[]> {
    return recordRecipients(context, record.reviewId);
  }

  @PartOf('REVIEWS')
  @FieldResolver(() => ManagersResponse, {
    nullable: true,
    description:
      "What the managers' answer to the decisions comes to; null before the decisions are " +
      'issued, while an answer may still come, and where none was asked for here.',
  })
  async managersResponse(
    @Root() record: ReviewRecord,
    @Ctx() context: Context,
  ): Promise<ManagersResponse | null> {
    if (record.managersAgreed !== null) return record.managersAgreed ? 'AGREED' : 'NOT_AGREED';
    const [duty] = await managersResponseDuties(context, record.reviewId);
    return duty !== undefined && duty.dueBy < context.today ? 'AGREED_BY_SILENCE' : null;
  }
}
