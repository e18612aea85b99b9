import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { addWorkingDays, civilDateOf, englandHolidays } from '@iro/calendar';
import {
  asSystem,
  changeRecord,
  checkSaid,
  DateScalar,
  insertRecord,
  NotFound,
  recordToChange,
  Refused,
  typed,
  type Context,
} from '@iro/subgraph';
import { emergencyAccesses } from '../loaders/access-loaders';
import { EmergencyAccess, EmergencyAccessAsked } from '../types/access.type';

/**
 * How long a record stays open, in hours; by when the manager looks at it, in working days; how often one
 * person may ask in a day.
 */
const limits = { open: 24, lookedAtWithin: 5, askedADay: 10 };

@InputType({ description: 'A child whose record is needed now. Both must be exact.' })
export class BreakGlassInput {
  @Field(() => String, { description: 'The local id.' }) localId: string;
  @Field(() => DateScalar, { description: 'The date of birth.' }) dateOfBirth: string;
  @Field(() => String, { description: 'Why it is needed now.' }) reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@InputType({ description: 'What the manager makes of an opening.' })
export class LookAtBreakGlassInput {
  @Field(() => ID, { description: 'The opening.' }) id: string;
  @Field(() => Int, { description: 'The version you read.' }) version: number;
  @Field(() => Boolean, { description: 'Whether it was justified.' }) justified: boolean;
  @Field(() => String, { nullable: true, description: 'More in words.' }) note?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Opens a record in an emergency for a day. Who asks is told the same whether there is such a child, is none,
 * or it is closed to them: the same statements run, and a miss is kept as well.
 */
@Resolver()
export class BreakGlass {
  @Mutation(() => EmergencyAccessAsked, {
    description:
      'Opens a child’s record to you for 24 hours in an emergency. The IRO manager looks at it afterwards.',
  })
  async breakGlass(
    @Arg('input', () => BreakGlassInput, { description: 'Which child, and why.' }) input: BreakGlassInput,
    @Ctx() context: Context,
  ): Promise<EmergencyAccessAsked> {
    const reason = checkSaid('reason', input.reason);
    const { actor, role } = context.reach;
    const now = context.now();
    const expiresAt = new Date(now.getTime() + limits.open * 3_600_000);
    await context.act('BREAK_GLASS', { childId: null, actId: input.actId, input }, (manager) =>
      asSystem(manager, context.reach, async () => {
        const [asked] = await manager.query<{ n: number }[]>(
          'SELECT count(*)::int AS n FROM emergency_access WHERE actor = $1 AND opened_at > $2',
          [actor, new Date(now.getTime() - 24 * 3_600_000)],
        );
        if ((asked?.n ?? 0) >= limits.askedADay)
          throw new Refused(
            'ASKED_TOO_OFTEN',
            `You have asked ${limits.askedADay} times in a day. Call the IRO manager.`,
          );
        const [child] = await manager.query<{ id: string }[]>(
          `
            SELECT k.child_id AS id
            FROM child_identity i
            JOIN known_child k ON k.child_id = i.child_id
            WHERE i.local_id = $1
              AND k.date_of_birth = $2
              AND NOT k.sealed
              AND ($3 = ANY(k.denied)) IS NOT TRUE
          `,
          [input.localId, input.dateOfBirth, actor],
        );
        const row = {
          id: randomUUID(),
          child_id: child?.id ?? null,
          actor,
          role,
          reason,
          opened_at: now,
          expires_at: expiresAt,
          look_at_by: addWorkingDays(civilDateOf(now), limits.lookedAtWithin, englandHolidays),
        };
        const id = await insertRecord(manager, 'emergency_access', row);
        return {
          id,
          before: null,
          after: row,
          sentence: 'The record was opened in an emergency.',
          children: child === undefined ? [] : [child.id],
        };
      }),
    );
    return {
      expiresAt,
      sentence:
        'If there is such a child and the record may be opened, ask for it by its ' +
        'local id now. The IRO manager will look at your reason.',
    };
  }

  @Mutation(() => EmergencyAccess, {
    description:
      'Records that the manager has looked at an opening in an emergency, and whether it was justified.',
  })
  async lookAtBreakGlass(
    @Arg('input', () => LookAtBreakGlassInput, { description: 'Which one, and what you make of it.' })
    input: LookAtBreakGlassInput,
    @Ctx() context: Context,
  ): Promise<EmergencyAccess> {
    const opening = await emergencyAccesses.byId(context, input.id);
    if (opening === null) throw new NotFound('opening');
    const id = await context.act(
      'LOOK_AT_BREAK_GLASS',
      { childId: opening.childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'emergency_access', 'opening', input.id);
        if (before['looked_at_on'] !== null)
          throw new Refused('ALREADY_LOOKED_AT', 'This opening has been looked at already.');
        const changes = { looked_at_on: context.today, justified: input.justified, note: typed(input.note) };
        await changeRecord(manager, 'emergency_access', input.id, input.version, changes);
        return {
          id: input.id,
          before,
          after: { ...before, ...changes },
          sentence:
            `An opening of the record in an emergency was looked at: ` +
            `${input.justified ? 'justified' : 'not justified'}.`,
        };
      },
    );
    const looked = await emergencyAccesses.byId(context, id);
    if (looked === null) throw new NotFound('opening');
    return looked;
  }
}
