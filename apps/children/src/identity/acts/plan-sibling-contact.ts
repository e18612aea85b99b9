import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { NotFound, PartOf, Refused, changeRecord, recordToChange, typed, type Context } from '@iro/subgraph';
import { familyGroupOfChild } from '../../care/loaders/care-loaders';
import { FamilyGroup } from '../types/family-group.type';

@InputType({ description: 'How a child’s contact with the brothers and sisters is to be kept.' })
export class PlanSiblingContactInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => Int, {
    description:
      'The version of the family group as read through this child; another in the meantime is a conflict.',
  })
  version: number;
  @Field(() => String, { nullable: true, description: 'The plan; null takes it away.' }) contactPlan?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Contact between brothers and sisters is agreed. */
@Resolver()
export class PlanSiblingContact {
  @PartOf('CORE')
  @Mutation(() => FamilyGroup, {
    description:
      'Records how a child’s contact with brothers and sisters is to be kept; those who work with them see it.',
  })
  async planSiblingContact(
    @Arg('input', () => PlanSiblingContactInput, { description: 'The child and the plan.' })
    input: PlanSiblingContactInput,
    @Ctx() context: Context,
  ): Promise<FamilyGroup> {
    const { childId, version } = input;
    const plan = typed(input.contactPlan);
    const member = (await familyGroupOfChild(context, childId))?.memberId ?? null;
    await context.act('PLAN_SIBLING_CONTACT', { childId, actId: input.actId, input }, async (manager) => {
      if (member === null)
        throw new Refused(
          'IN_NO_FAMILY_GROUP',
          'The child is in no family group. Record the brothers and sisters first.',
        );
      const before = await recordToChange(manager, 'family_member', 'family group', member);
      await changeRecord(manager, 'family_member', member, version, { contact_plan: plan });
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
    const group = await familyGroupOfChild(context, childId);
    if (group === null) throw new NotFound('family group');
    return group;
  }
}
