import { Act, ChangeInput, Input, NotFound, Refused, check, records, type Acting } from '@iro/subgraph';
import { leaveUnlessHeld } from '../checks/family-group';
import { RelationshipEntity } from '../tables/relationship.entity';
import { Relationship } from '../types/relationship.type';
import { relationshipById } from '../loaders/family-loaders';

@Input('That a relationship on record does not hold.')
export class EndRelationshipInput extends ChangeInput {
  @Input.id('The relationship.') id: string;
  @Input.text('Why: recorded by mistake, found not to be so, ended by an order.') reason: string;
}

/** A relationship on record does not hold, or no longer. */
export class EndRelationship {
  @Act(
    'END_RELATIONSHIP',
    () => Relationship,
    'Ends a relationship on record. Of brothers or sisters, whoever no other ' +
      'relationship holds in the family group leaves it.',
  )
  async endRelationship(input: EndRelationshipInput, context: Acting): Promise<Relationship> {
    const { id, version } = input;
    const reason = check.said('reason', input.reason);
    const relationship = await relationshipById(context, id);
    if (relationship === null) throw new NotFound(relationshipById.called);
    const children = [relationship.firstId, relationship.otherId];
    return context.record(children, relationshipById, async (manager) => {
      const before = await records.toChange(manager, RelationshipEntity, id);
      if (before.endedOn !== null && before.version === version)
        throw new Refused('ALREADY_ENDED', 'That relationship has already ended.');
      await records.change(manager, RelationshipEntity, input, {
        endedOn: context.today,
        endedBecause: reason,
      });
      if (before.kind === 'SIBLING_OF') await leaveUnlessHeld(manager, children, context.today);
      return {
        id,
        before,
        after: { id, endedOn: context.today, reason },
        sentence: 'A relationship on record was ended.',
      };
    });
  }
}
