import {
  Act,
  ActInput,
  ChangeInput,
  Input,
  Refused,
  check,
  dayInWords,
  records,
  type Acting,
} from '@iro/subgraph';
import { accessRestrictionById } from '../loaders/access-loaders';
import { AccessRestrictionEntity } from '../tables/access-restriction.entity';
import { AccessRestriction } from '../types/access.type';

@Input('Someone who may not see a child: staff who know the family.')
export class RestrictAccessInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text('Who is denied, as their token names them (`sub`).') actor: string;
  @Input.text('Why.') reason: string;
  @Input.day('By when you will look at it again.') reviewBy: string;
}

@Input('A restriction that was looked at again and goes on.')
export class ReviewAccessRestrictionInput extends ChangeInput {
  @Input.id('The restriction.') id: string;
  @Input.day('By when you will look at it next.') reviewBy: string;
}

@Input('A restriction that no longer holds.')
export class LiftAccessRestrictionInput extends ChangeInput {
  @Input.id('The restriction.') id: string;
}

const checkReview = (today: string, reviewBy: string): void => {
  if (reviewBy <= today)
    throw new Refused(
      'REVIEW_IN_PAST',
      'Choose a day after today on which the restriction will be looked at again.',
    );
};

/** Who is kept from a child: restricted, looked at again, lifted. */
export class RestrictAccess {
  @Act(
    'RESTRICT_ACCESS',
    () => AccessRestriction,
    'Keeps someone from a child’s record, whatever their role, from now on.',
  )
  async restrictAccess(input: RestrictAccessInput, context: Acting): Promise<AccessRestriction> {
    const [actor, reason] = [check.said('actor', input.actor), check.said('reason', input.reason)];
    checkReview(context.today, input.reviewBy);
    if (actor === context.reach.actor)
      throw new Refused(
        'OWN_ACCESS',
        'You cannot keep yourself from a child: nobody could lift it. Have another manager do it.',
      );
    return context.record(input.childId, accessRestrictionById, async (manager) => {
      const { childId, reviewBy } = input;
      if (await records.has(manager, AccessRestrictionEntity, { childId, actor, liftedOn: null }))
        throw new Refused(
          'ALREADY_RESTRICTED',
          'This person is already kept from the child. Review or lift that restriction instead.',
        );
      const row = {
        childId,
        actor,
        reason,
        fromOn: context.today,
        reviewBy,
      };
      return {
        id: await records.insert(manager, AccessRestrictionEntity, row),
        before: null,
        after: row,
        sentence: 'Access to the record was restricted for one person.',
      };
    });
  }

  @Act(
    'REVIEW_ACCESS_RESTRICTION',
    () => AccessRestriction,
    'Records that a restriction was looked at again and goes on.',
  )
  async reviewAccessRestriction(
    input: ReviewAccessRestrictionInput,
    context: Acting,
  ): Promise<AccessRestriction> {
    checkReview(context.today, input.reviewBy);
    const childId = await records.childOf(context, AccessRestrictionEntity, input.id);
    return context.record(childId, accessRestrictionById, async (manager) => {
      const before = await records.toChange(manager, AccessRestrictionEntity, input.id);
      if (before.liftedOn !== null)
        throw new Refused(
          'ALREADY_LIFTED',
          'This restriction was lifted. Restrict access again if it is needed.',
        );
      await records.change(manager, AccessRestrictionEntity, input, {
        reviewedOn: context.today,
        reviewBy: input.reviewBy,
      });
      return {
        id: input.id,
        before,
        after: { ...before, reviewedOn: context.today, reviewBy: input.reviewBy },
        sentence: `A restriction of access was looked at again and goes on; next by ${dayInWords(input.reviewBy)}.`,
      };
    });
  }

  @Act(
    'LIFT_ACCESS_RESTRICTION',
    () => AccessRestriction,
    'Lifts a restriction: from now on the person sees the child again as far as their role does.',
  )
  async liftAccessRestriction(
    input: LiftAccessRestrictionInput,
    context: Acting,
  ): Promise<AccessRestriction> {
    const childId = await records.childOf(context, AccessRestrictionEntity, input.id);
    return context.record(childId, accessRestrictionById, async (manager) => {
      const before = await records.toChange(manager, AccessRestrictionEntity, input.id);
      check.notAhead(context.today, 'A restriction', before.fromOn);
      if (before.liftedOn !== null)
        throw new Refused('ALREADY_LIFTED', 'This restriction was already lifted.');
      await records.change(manager, AccessRestrictionEntity, input, { liftedOn: context.today });
      return {
        id: input.id,
        before,
        after: { ...before, liftedOn: context.today },
        sentence: 'A restriction of access was lifted.',
      };
    });
  }
}
