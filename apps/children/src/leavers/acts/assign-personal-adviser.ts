import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import {
  BadInput,
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  insertRecord,
  possible,
  typed,
  type Context,
} from '@iro/subgraph';
import { advisersOfChild } from '../loaders/leaver-loaders';
import { PersonalAdviser } from '../types/personal-adviser.type';
import { mustStand } from '../checks/leaver-checks';
import { among, anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'Who becomes a young person’s personal adviser, from which day.' })
export class AssignPersonalAdviserInput {
  @Field(() => ID, { description: 'The young person.' }) childId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The adviser, where they advise or advised somebody on record; left out for somebody new.',
  })
  adviserId?: string | null;
  @Field(() => String, { nullable: true, description: 'The name of somebody new.' }) name?: string | null;
  @Field(() => DateScalar, { description: 'The first day; today or earlier.' }) from: string;
  @Field(() => String, anActId) actId?: string | null;
}

interface Adviser {
  adviserId: string;
  name: string;
}

const known = `
  SELECT a.id AS "adviserId", a.name
  FROM (
      SELECT adviser_id AS id, name
      FROM personal_adviser
      UNION ALL
      SELECT adviser_id, adviser
      FROM care_leaver
      WHERE adviser_id IS NOT NULL
    ) a
`;

/** The adviser named: one on record, by id or of just that name, or somebody new. */
async function adviserOf(
  manager: EntityManager,
  { adviserId, name }: AssignPersonalAdviserInput,
): Promise<Adviser> {
  if (adviserId) {
    const [adviser] = await manager.query<Adviser[]>(`${known} WHERE a.id = $1 LIMIT 1`, [
      possible([adviserId])[0] ?? null,
    ]);
    if (adviser === undefined) throw new NotFound('personal adviser');
    return adviser;
  }
  const said = typed(name);
  if (said === null)
    throw new BadInput('Say who: adviserId of somebody on record, or the name of somebody new.');
  const [namesake] = await manager.query<Adviser[]>(`${known} WHERE a.name = $1 LIMIT 1`, [said]);
  return namesake ?? { adviserId: randomUUID(), name: said };
}

/** A young person gets a personal adviser; whoever advised until then no longer does. */
@Resolver()
export class AssignPersonalAdviser {
  @PartOf('LEAVING_CARE')
  @Mutation(() => PersonalAdviser, {
    description:
      'Gives a young person a personal adviser from a day on; whoever advised until then no longer does.',
  })
  async assignPersonalAdviser(
    @Arg('input', () => AssignPersonalAdviserInput, {
      description: 'The young person, the adviser and the day.',
    })
    input: AssignPersonalAdviserInput,
    @Ctx() context: Context,
  ): Promise<PersonalAdviser> {
    const { childId, from, actId } = input;
    checkNotAhead(context.today, 'A personal adviser', from);
    const id = await context.act('ASSIGN_PERSONAL_ADVISER', { childId, actId, input }, async (manager) => {
      const standing = await mustStand(manager, childId, from);
      const adviser = await adviserOf(manager, input);
      const [later] = await manager.query<unknown[]>(
        'SELECT 1 FROM personal_adviser WHERE child_id = $1 AND from_on >= $2',
        [childId, from],
      );
      if (later !== undefined)
        throw new Refused(
          'ASSIGNED_LATER',
          'An adviser was already recorded from that day or a later one. Choose a day after that.',
        );
      if (standing.adviserId === adviser.adviserId)
        throw new Refused('ALREADY_ADVISER', 'That is the young person’s adviser on that day already.');
      const [open] = await manager.query<{ id: string }[]>(
        'SELECT id FROM personal_adviser WHERE child_id = $1 AND (to_on IS NULL OR to_on > $2)',
        [childId, from],
      );
      if (open !== undefined) await changeRecord(manager, 'personal_adviser', open.id, null, { to_on: from });
      const made = await insertRecord(manager, 'personal_adviser', {
        child_id: childId,
        adviser_id: adviser.adviserId,
        name: adviser.name,
        from_on: from,
        to_on: null,
      });
      const sentence =
        standing.adviserId === null
          ? 'The young person got a personal adviser.'
          : 'The young person got another personal adviser.';
      return {
        id: made,
        before:
          standing.adviserId === null ? null : { adviserId: standing.adviserId, from: standing.adviserFrom },
        after: { id: made, adviserId: adviser.adviserId, from },
        on: from,
        sentence,
      };
    });
    return readBack(among(advisersOfChild(context, childId), id), 'personal adviser');
  }
}
