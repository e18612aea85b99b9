import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { addMonths, type CivilDate } from '@iro/calendar';
import { relationshipKinds } from '@iro/codes';
import { BadInput, NotFound, PartOf, Refused, checkCode, insertRecord, type Context } from '@iro/subgraph';
import { relationshipsOfChild } from '../../care/loaders/care-loaders';
import { readBack } from '../../care/checks/child-of-record';
import { joinFamilyGroups } from '../checks/family-group';
import { Relationship } from '../types/relationship.type';

@InputType({ description: 'How two children on record are related.' })
export class RelateChildrenInput {
  @Field(() => ID, { description: 'The brother or sister, or the parent.' }) childId: string;
  @Field(() => String, {
    description: 'SIBLING_OF, or PARENT_OF for a young person on record who is the other’s parent.',
  })
  kind: string;
  @Field(() => ID, { description: 'The other brother or sister, or the parent’s child.' }) otherId: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Refuses a parent too young to be one, and what is on record already, from either side. */
async function check(manager: EntityManager, { childId, otherId, kind }: RelateChildrenInput): Promise<void> {
  const births = await manager.query<{ id: string; bornOn: CivilDate }[]>(
    'SELECT id, date_of_birth AS "bornOn" FROM child WHERE id = ANY($1)',
    [[childId, otherId]],
  );
  const [parent, child] = [births.find(({ id }) => id === childId), births.find(({ id }) => id === otherId)];
  if (parent === undefined || child === undefined) throw new NotFound('child');
  if (kind === 'PARENT_OF' && child.bornOn < addMonths(parent.bornOn, 120))
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
@Resolver()
export class RelateChildren {
  @PartOf('CORE')
  @Mutation(() => Relationship, {
    description:
      'Records that two children are brothers or sisters, who then share a ' +
      'family group, or that one is the other’s parent.',
  })
  async relateChildren(
    @Arg('input', () => RelateChildrenInput, { description: 'Who is related to whom, and how.' })
    input: RelateChildrenInput,
    @Ctx() context: Context,
  ): Promise<Relationship> {
    const { kind } = input;
    checkCode('kind', kind, relationshipKinds);
    if (input.childId === input.otherId) throw new BadInput('childId and otherId are two children.');
    // Brothers and sisters are one pair whichever is named first; a parent comes first.
    const [childId, otherId] =
      kind === 'SIBLING_OF' && input.otherId < input.childId
        ? [input.otherId, input.childId]
        : [input.childId, input.otherId];
    const id = await context.act(
      'RELATE_CHILDREN',
      { childId: [childId, otherId], actId: input.actId, input },
      async (manager) => {
        await check(manager, input);
        const made = await insertRecord(manager, 'relationship', {
          child_id: childId,
          other_id: otherId,
          kind,
        });
        const children =
          kind === 'SIBLING_OF' ? await joinFamilyGroups(manager, context, childId, otherId) : [];
        return {
          id: made,
          children,
          before: null,
          after: { id: made, childId, otherId, kind },
          sentence:
            kind === 'SIBLING_OF'
              ? 'Brothers or sisters on record were put together.'
              : 'Parent and child, both on record, were put together.',
        };
      },
    );
    return readBack(relationshipsOfChild(context, input.childId), id, 'relationship');
  }
}
