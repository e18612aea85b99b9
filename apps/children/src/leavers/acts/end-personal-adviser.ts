import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { advisersOfChild } from '../loaders/leaver-loaders';
import { PersonalAdviser } from '../types/personal-adviser.type';
import { mustStand } from '../checks/leaver-checks';
import { among, anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'That a young person’s personal adviser no longer is.' })
export class EndPersonalAdviserInput {
  @Field(() => ID, { description: 'The young person.' }) childId: string;
  @Field(() => DateScalar, { description: 'The first day without the adviser; today or earlier.' })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** A young person is without an adviser; where another takes over at once, assigning them ends it. */
@Resolver()
export class EndPersonalAdviser {
  @PartOf('LEAVING_CARE')
  @Mutation(() => PersonalAdviser, {
    description:
      'Records that a young person has no personal adviser any more; assigning another ends it by itself.',
  })
  async endPersonalAdviser(
    @Arg('input', () => EndPersonalAdviserInput, { description: 'The young person and the day.' })
    input: EndPersonalAdviserInput,
    @Ctx() context: Context,
  ): Promise<PersonalAdviser> {
    const { childId, endedOn, actId } = input;
    checkNotAhead(context.today, 'The end of advice', endedOn);
    const id = await context.act('END_PERSONAL_ADVISER', { childId, actId, input }, async (manager) => {
      const standing = await mustStand(manager, childId, endedOn);
      if (standing.adviserId === null)
        throw new Refused('NO_ADVISER', 'The young person has no personal adviser on that day.');
      const since = standing.adviserFrom ?? standing.fromOn;
      checkOrder(since, endedOn, 'Advice cannot end before it begins.');
      const done = {
        before: { adviserId: standing.adviserId, from: since, to: null },
        after: { adviserId: standing.adviserId, from: since, to: endedOn },
        on: endedOn,
        sentence: 'The young person has no personal adviser any more.',
      };
      const [open] = await manager.query<{ id: string }[]>(
        `
          SELECT id
          FROM personal_adviser
          WHERE child_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)
        `,
        [childId, endedOn],
      );
      if (open === undefined) {
        return {
          ...done,
          id: await insertRecord(manager, 'personal_adviser', {
            child_id: childId,
            adviser_id: standing.adviserId,
            name: standing.adviser,
            from_on: since,
            to_on: endedOn,
          }),
        };
      }
      await changeRecord(manager, 'personal_adviser', open.id, null, { to_on: endedOn });
      return { ...done, id: open.id };
    });
    return readBack(among(advisersOfChild(context, childId), id), 'personal adviser');
  }
}
