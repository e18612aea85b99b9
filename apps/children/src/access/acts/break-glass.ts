import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { addWorkingDays, civilDateOf, englandHolidays } from '@iro/calendar';
import {
  Act,
  ActInput,
  ChangeInput,
  Input,
  NotFound,
  Refused,
  asSystem,
  check,
  readRows,
  records,
  rowsOf,
  typed,
  type Acting,
} from '@iro/subgraph';
import { ChildIdentityEntity } from '../../identity/tables/child-identity.entity';
import { emergencyAccessById } from '../loaders/access-loaders';
import { EmergencyAccessEntity } from '../tables/emergency-access.entity';
import { EmergencyAccess, EmergencyAccessAsked } from '../types/access.type';

/**
 * How long a record stays open, in hours; by when the manager looks at it, in working days; how often one
 * person may ask in a day.
 */
const limits = { open: 24, lookedAtWithin: 5, askedADay: 10 };

@Input('A child whose record is needed now. Both must be exact.')
export class BreakGlassInput extends ActInput {
  @Input.text('The local id.') localId: string;
  @Input.day('The date of birth.') dateOfBirth: string;
  @Input.text('Why it is needed now.') reason: string;
}

@Input('What the manager makes of an opening.')
export class LookAtBreakGlassInput extends ChangeInput {
  @Input.id('The opening.') id: string;
  @Input.yesNo('Whether it was justified.') justified: boolean;
  @Input.text('More in words.', { nullable: true }) note?: string | null;
}

/** @throws Refused when a person has asked as often in a day as anybody may */
async function checkHowOften(manager: EntityManager, actor: string, now: Date): Promise<void> {
  const [asks] = await manager.query<{ n: number }[]>(
    'SELECT count(*)::int AS n FROM emergency_access WHERE actor = $1 AND opened_at > $2',
    [actor, new Date(now.getTime() - 24 * 3_600_000)],
  );
  if ((asks?.n ?? 0) >= limits.askedADay)
    throw new Refused(
      'ASKED_TOO_OFTEN',
      `You have asked ${limits.askedADay} times in a day. Call the IRO manager.`,
    );
}

/**
 * Opens a record in an emergency for a day. Who asks is told the same whether there is such a child, is none,
 * or it is closed to them: the same statements run, and a miss is kept as well.
 */
export class BreakGlass {
  @Act(
    'BREAK_GLASS',
    () => EmergencyAccessAsked,
    'Opens a child’s record to you for 24 hours in an emergency. The IRO manager looks at it afterwards.',
  )
  async breakGlass(input: BreakGlassInput, context: Acting): Promise<EmergencyAccessAsked> {
    const reason = check.said('reason', input.reason);
    const { actor, role } = context.reach;
    const now = context.now();
    const expiresAt = new Date(now.getTime() + limits.open * 3_600_000);
    const answer: EmergencyAccessAsked = {
      expiresAt,
      sentence:
        'If there is such a child and the record may be opened, ask for it by its ' +
        'local id now. The IRO manager will look at your reason.',
    };
    const asked = Object.assign(() => Promise.resolve(answer), { called: emergencyAccessById.called });
    return context.record(null, asked, (manager) =>
      asSystem(manager, context.reach, async () => {
        await checkHowOften(manager, actor, now);
        const [child] = await readRows(
          manager,
          rowsOf(ChildIdentityEntity, ['childId']),
          (columns, from) => `
            SELECT ${columns}
            FROM ${from}
            JOIN known_child k ON k.child_id = t.child_id
            WHERE t.local_id = $1
              AND k.date_of_birth = $2
              AND NOT k.sealed
              AND ($3 = ANY(k.denied)) IS NOT TRUE
          `,
          [input.localId, input.dateOfBirth, actor],
        );
        const row = {
          id: randomUUID(),
          childId: child?.childId ?? null,
          actor,
          role,
          reason,
          openedAt: now,
          expiresAt,
          lookAtBy: addWorkingDays(civilDateOf(now), limits.lookedAtWithin, englandHolidays),
        };
        const id = await records.insert(manager, EmergencyAccessEntity, row);
        return {
          id,
          before: null,
          after: row,
          sentence: 'The record was opened in an emergency.',
          children: child === undefined ? [] : [child.childId],
        };
      }),
    );
  }

  @Act(
    'LOOK_AT_BREAK_GLASS',
    () => EmergencyAccess,
    'Records that the manager has looked at an opening in an emergency, and whether it was justified.',
  )
  async lookAtBreakGlass(input: LookAtBreakGlassInput, context: Acting): Promise<EmergencyAccess> {
    const opening = await emergencyAccessById(context, input.id);
    if (opening === null) throw new NotFound('opening');
    return context.record(opening.childId, emergencyAccessById, async (manager) => {
      const before = await records.toChange(manager, EmergencyAccessEntity, input.id);
      if (before.lookedAtOn !== null)
        throw new Refused('ALREADY_LOOKED_AT', 'This opening has been looked at already.');
      const changes = { lookedAtOn: context.today, justified: input.justified, note: typed(input.note) };
      await records.change(manager, EmergencyAccessEntity, input, changes);
      return {
        id: input.id,
        before,
        after: { ...before, ...changes },
        sentence:
          `An opening of the record in an emergency was looked at: ` +
          `${input.justified ? 'justified' : 'not justified'}.`,
      };
    });
  }
}
