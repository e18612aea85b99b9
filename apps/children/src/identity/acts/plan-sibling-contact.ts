import { Act, ChangeInput, Input, Refused, records, typed, type Acting } from '@iro/subgraph';
import { FamilyMemberEntity } from '../tables/family-member.entity';
import { FamilyGroup } from '../types/family-group.type';
import { familyGroupOfChild } from '../loaders/family-loaders';

@Input('How a child’s contact with the brothers and sisters is to be kept.')
export class PlanSiblingContactInput extends ChangeInput {
  @Input.id('The child.') childId: string;
  @Input.text('The plan; null takes it away.', { nullable: true }) contactPlan?: string | null;
}

/** Contact between brothers and sisters is agreed. */
export class PlanSiblingContact {
  @Act(
    'PLAN_SIBLING_CONTACT',
    () => FamilyGroup,
    'Records how a child’s contact with brothers and sisters is to be kept; those who work with them see it.',
  )
  async planSiblingContact(input: PlanSiblingContactInput, context: Acting): Promise<FamilyGroup> {
    const { childId, version } = input;
    const plan = typed(input.contactPlan);
    const member = (await familyGroupOfChild(context, childId))?.memberId ?? null;
    const group = Object.assign(() => familyGroupOfChild(context, childId), { called: 'family group' });
    return context.record(childId, group, async (manager) => {
      if (member === null)
        throw new Refused(
          'IN_NO_FAMILY_GROUP',
          'The child is in no family group. Record the brothers and sisters first.',
        );
      const before = await records.toChange(manager, FamilyMemberEntity, member);
      await records.change(manager, FamilyMemberEntity, { id: member, version }, { contactPlan: plan });
      return {
        id: member,
        before,
        after: { contactPlan: plan },
        sentence:
          plan === null
            ? 'The plan for contact with brothers and sisters was taken away.'
            : 'Contact with brothers and sisters was agreed.',
      };
    });
  }
}
