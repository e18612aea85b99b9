import { Act, ActInput, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { placementRestrictionById } from '../loaders/access-loaders';
import { PlacementRestrictionEntity } from '../tables/placement-restriction.entity';
import { PlacementRestriction } from '../types/access.type';

@Input('A child whose address, carer and school are to be hidden.')
export class RestrictPlacementInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text('Why.') reason: string;
  @Input.day('By when you will look at it again.') reviewBy: string;
}

@Input('A placement that need no longer be hidden.')
export class LiftPlacementRestrictionInput extends ChangeInput {
  @Input.id('The restriction.') id: string;
}

/** Whose placement is hidden. */
export class RestrictPlacement {
  @Act(
    'RESTRICT_PLACEMENT',
    () => PlacementRestriction,
    'Hides a child’s address, carer and school from all who need not know ' +
      'them: analysts, siblings’ views, records sent out.',
  )
  async restrictPlacement(input: RestrictPlacementInput, context: Acting): Promise<PlacementRestriction> {
    const reason = check.said('reason', input.reason);
    if (input.reviewBy <= context.today)
      throw new Refused(
        'REVIEW_IN_PAST',
        'Choose a day after today on which the restriction will be looked at again.',
      );
    return context.record(input.childId, placementRestrictionById, async (manager) => {
      const { childId, reviewBy } = input;
      if (await records.has(manager, PlacementRestrictionEntity, { childId, liftedOn: null }))
        throw new Refused('ALREADY_RESTRICTED', 'The placement is already restricted.');
      const row = { childId, reason, fromOn: context.today, reviewBy };
      return {
        id: await records.insert(manager, PlacementRestrictionEntity, row),
        before: null,
        after: row,
        sentence: 'The placement was restricted.',
      };
    });
  }

  @Act('LIFT_PLACEMENT_RESTRICTION', () => PlacementRestriction, 'Lifts the restriction of a placement.')
  async liftPlacementRestriction(
    input: LiftPlacementRestrictionInput,
    context: Acting,
  ): Promise<PlacementRestriction> {
    const childId = await records.childOf(context, PlacementRestrictionEntity, input.id);
    return context.record(childId, placementRestrictionById, async (manager) => {
      const before = await records.toChange(manager, PlacementRestrictionEntity, input.id);
      if (before.liftedOn !== null)
        throw new Refused('ALREADY_LIFTED', 'This restriction was already lifted.');
      await records.change(manager, PlacementRestrictionEntity, input, { liftedOn: context.today });
      return {
        id: input.id,
        before,
        after: { ...before, liftedOn: context.today },
        sentence: 'The restriction of the placement was lifted.',
      };
    });
  }
}
