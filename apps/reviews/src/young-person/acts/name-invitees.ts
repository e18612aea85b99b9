import { inviteeRoles } from '@iro/codes';
import { Act, ActInput, BadInput, Input, check, records, type Acting } from '@iro/subgraph';
import { WishForReviewEntity } from '../tables/wish-for-review.entity';
import { WishesForReview } from '../types/own-words.type';
import { wishesOnceSaid } from '../loaders/own-words-loaders';
import { ownRecord } from '../checks/own-record';

@Input(
  'Whom you would like at your next review, and whom not. What you say now takes the place of what you said before.',
)
export class NameInviteesInput extends ActInput {
  @Input.of(
    () => [String],
    'Who should be invited, by their part in your life, such as TEACHER or FAMILY_MEMBER.',
  )
  invite: string[];
  @Input.of(() => [String], 'Who should rather not come.', { nullable: true }) ratherNot?: string[] | null;
}

/** A young person says who should come and who rather not; the last word said holds. */
export class NameInvitees {
  @Act(
    'NAME_INVITEES',
    () => WishesForReview,
    'Says who should be invited to your next review, and who should rather not come.',
  )
  async nameInvitees(input: NameInviteesInput, context: Acting): Promise<WishesForReview> {
    const childId = ownRecord(context);
    const [invite, ratherNot] = [[...new Set(input.invite)], [...new Set(input.ratherNot ?? [])]];
    for (const role of [...invite, ...ratherNot]) check.code('invite', role, inviteeRoles);
    if (invite.some((role) => ratherNot.includes(role)))
      throw new BadInput('The same people cannot both be invited and rather not come.');
    return context.record(childId, wishesOnceSaid(childId), async (manager) => {
      const row = { childId, saidOn: context.today, invite, ratherNot };
      const wish = await records.insert(manager, WishForReviewEntity, row);
      return {
        id: wish,
        before: null,
        after: { id: wish, ...row },
        sentence: 'The young person said who should be invited to the next review.',
      };
    });
  }
}
