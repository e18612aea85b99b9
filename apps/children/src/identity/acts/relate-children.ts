import type { EntityManager } from 'typeorm';
import { addMonths } from '@iro/calendar';
import { relationshipKinds } from '@iro/codes';
import { Act, ActInput, BadInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { joinFamilyGroups } from '../checks/family-group';
import { RelationshipEntity } from '../tables/relationship.entity';
import { Relationship } from '../types/relationship.type';
import { relationshipById } from '../loaders/family-loaders';
import { bornOn } from '../../care/checks/born-on';

@Input('How two children on record are related.')
export class RelateChildrenInput extends ActInput {
  @Input.id('The brother or sister, or the parent.') childId: string;
  @Input.text('SIBLING_OF, or PARENT_OF for a young person on record who is the other’s parent.')
  kind: string;
  @Input.id('The other brother or sister, or the parent’s child.') otherId: string;
}

/** Refuses a parent too young to be one, and what is on record already, from either side. */
async function checkRelated(
  manager: EntityManager,
  { childId, otherId, kind }: RelateChildrenInput,
): Promise<void> {
  const [parentBorn, childBorn] = [await bornOn(manager, childId), await bornOn(manager, otherId)];
  if (kind === 'PARENT_OF' && childBorn < addMonths(parentBorn, 120))
    throw new Refused(
      'TOO_YOUNG_FOR_A_PARENT',
      'The parent would have been under ten at the birth. Check who is whose parent, and the dates of birth.',
    );
  const [known] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM relationship
      WHERE ended_on IS NULL
        AND ((child_id = $1 AND other_id = $2) OR (child_id = $2 AND other_id = $1))
    `,
    [childId, otherId],
  );
  if (known !== undefined)
    throw new Refused(
      'RELATIONSHIP_ONCE',
      'How these two are related is already on record. End that relationship first if it is wrong.',
    );
}

/** Two children are brothers or sisters, or parent and child. Brothers and sisters share a family group. */
export class RelateChildren {
  @Act(
    'RELATE_CHILDREN',
    () => Relationship,
    'Records that two children are brothers or sisters, who then share a ' +
      'family group, or that one is the other’s parent.',
  )
  async relateChildren(input: RelateChildrenInput, context: Acting): Promise<Relationship> {
    const { kind } = input;
    check.code('kind', kind, relationshipKinds);
    if (input.childId === input.otherId) throw new BadInput('childId and otherId are two children.');
    // Brothers and sisters are one pair whichever is named first; a parent comes first.
    const [childId, otherId] =
      kind === 'SIBLING_OF' && input.otherId < input.childId
        ? [input.otherId, input.childId]
        : [input.childId, input.otherId];
    return context.record([childId, otherId], relationshipById, async (manager) => {
      await checkRelated(manager, input);
      const id = await records.insert(manager, RelationshipEntity, { childId, otherId, kind });
      const children =
        kind === 'SIBLING_OF' ? await joinFamilyGroups(manager, context, childId, otherId) : [];
      return {
        id,
        children,
        before: null,
        after: { id, childId, otherId, kind },
        sentence:
          kind === 'SIBLING_OF'
            ? 'Brothers or sisters on record were put together.'
            : 'Parent and child, both on record, were put together.',
      };
    });
  }
}
