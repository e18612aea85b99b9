import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkSaid,
  possible,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { relationshipsOfChild } from '../../care/loaders/care-loaders';
import { readBack } from '../../care/checks/child-of-record';
import { leaveUnlessHeld } from '../checks/family-group';
import { Relationship } from '../types/relationship.type';

@InputType({ description: 'That a relationship on record does not hold.' })
export class EndRelationshipInput {
  @Field(() => ID, { description: 'The relationship.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'Why: recorded by mistake, found not to be so, ended by an order.' })
  reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** A relationship on record does not hold, or no longer. */
@Resolver()
export class EndRelationship {
  @PartOf('CORE')
  @Mutation(() => Relationship, {
    description:
      'Ends a relationship on record. Of brothers or sisters, whoever no other ' +
      'relationship holds in the family group leaves it.',
  })
  async endRelationship(
    @Arg('input', () => EndRelationshipInput, { description: 'The relationship, and why it ends.' })
    input: EndRelationshipInput,
    @Ctx() context: Context,
  ): Promise<Relationship> {
    const { id, version } = input;
    const reason = checkSaid('reason', input.reason);
    const [of] =
      possible([id]).length === 0
        ? []
        : await context.read<{ one: string; other: string }>({
            name: 'children-of-relationship',
            text: 'SELECT child_id AS one, other_id AS other FROM relationship WHERE id = $1',
            values: [id],
          });
    if (of === undefined) throw new NotFound('relationship');
    const children = [of.one, of.other];
    await context.act(
      'END_RELATIONSHIP',
      { childId: children, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'relationship', 'relationship', id);
        if (before['ended_on'] !== null && before.version === version)
          throw new Refused('ALREADY_ENDED', 'That relationship has already ended.');
        await changeRecord(manager, 'relationship', id, version, {
          ended_on: context.today,
          ended_because: reason,
        });
        if (before['kind'] === 'SIBLING_OF') await leaveUnlessHeld(manager, children, context.today);
        return {
          id,
          before,
          after: { id, endedOn: context.today, reason },
          sentence: 'A relationship on record was ended.',
        };
      },
    );
    return readBack(relationshipsOfChild(context, of.one), id, 'relationship');
  }
}
