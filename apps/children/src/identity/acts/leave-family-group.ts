import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { FamilyMemberEntity } from '../tables/family-member.entity';
import { Child } from '../types/child.type';
import { familyGroupOfChild } from '../loaders/family-loaders';
import { childById } from '../loaders/child-loaders';

@Input('That a child does not belong to a family group.')
export class LeaveFamilyGroupInput extends ChangeInput {
  @Input.id('The child.') childId: string;
  @Input.text('Why: put there by mistake, found not to be a brother or sister.') reason: string;
}

/** A child is taken out of a family group that an import, or a mistake, had put them in. */
export class LeaveFamilyGroup {
  @Act(
    'LEAVE_FAMILY_GROUP',
    () => Child,
    'Takes a child out of the family group, where no relationship recorded here holds them in it.',
  )
  async leaveFamilyGroup(input: LeaveFamilyGroupInput, context: Acting): Promise<Child> {
    const { childId, version } = input;
    const reason = check.said('reason', input.reason);
    const group = await familyGroupOfChild(context, childId);
    const member = group?.memberId ?? null;
    return context.record(childId, childById, async (manager) => {
      if (member === null) throw new Refused('IN_NO_FAMILY_GROUP', 'The child is in no family group.');
      const [held] = await manager.query<unknown[]>(
        `
          SELECT 1
          FROM relationship
          WHERE kind = 'SIBLING_OF' AND ended_on IS NULL AND $1::uuid IN (child_id, other_id)
        `,
        [childId],
      );
      if (held !== undefined)
        throw new Refused(
          'HELD_BY_A_RELATIONSHIP',
          'A brother or sister of the child is on record as such. End that relationship first.',
        );
      const before = await records.toChange(manager, FamilyMemberEntity, member);
      await records.change(manager, FamilyMemberEntity, { id: member, version }, { endedOn: context.today });
      return {
        id: childId,
        before,
        after: { endedOn: context.today, reason },
        sentence: 'The child was taken out of a family group.',
      };
    });
  }
}
