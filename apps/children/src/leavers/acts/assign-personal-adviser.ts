import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  Act,
  ActInput,
  BadInput,
  Input,
  NotFound,
  Refused,
  check,
  derivedRows,
  readRows,
  recordIdsAmong,
  records,
  rowsOf,
  typed,
  type Acting,
} from '@iro/subgraph';
import { PersonalAdviserEntity } from '../tables/personal-adviser.entity';
import { PersonalAdviser } from '../types/personal-adviser.type';
import { leaverSpellNeededOn } from '../checks/leaver-checks';
import { adviserById } from '../loaders/leaver-loaders';

@Input('Who becomes a young person’s personal adviser, from which day.')
export class AssignPersonalAdviserInput extends ActInput {
  @Input.id('The young person.') childId: string;
  @Input.id('The adviser, where they advise or advised somebody on record; left out for somebody new.', {
    nullable: true,
  })
  adviserId?: string | null;
  @Input.text('The name of somebody new.', { nullable: true }) name?: string | null;
  @Input.day('The first day; today or earlier.') from: string;
}

interface Adviser {
  adviserId: string;
  name: string;
}

const known = derivedRows<Adviser>(
  { adviserId: 'a.id', name: 'a.name' },
  `
    (
      SELECT adviser_id AS id, name
      FROM personal_adviser
      UNION ALL
      SELECT adviser_id, adviser
      FROM care_leaver
      WHERE adviser_id IS NOT NULL
    ) a
  `,
);

/** The adviser named: one on record, by id or of just that name, or somebody new. */
async function adviserOf(
  manager: EntityManager,
  { adviserId, name }: AssignPersonalAdviserInput,
): Promise<Adviser> {
  if (adviserId) {
    const [adviser] = await readRows(manager, known, 'WHERE a.id = $1 LIMIT 1', [
      recordIdsAmong([adviserId])[0] ?? null,
    ]);
    if (adviser === undefined) throw new NotFound('personal adviser');
    return adviser;
  }
  const ofSomebodyNew = typed(name);
  if (ofSomebodyNew === null)
    throw new BadInput('Say who: adviserId of somebody on record, or the name of somebody new.');
  const [namesake] = await readRows(manager, known, 'WHERE a.name = $1 LIMIT 1', [ofSomebodyNew]);
  return namesake ?? { adviserId: randomUUID(), name: ofSomebodyNew };
}

/** A young person gets a personal adviser; whoever advised until then no longer does. */
export class AssignPersonalAdviser {
  @Act(
    'ASSIGN_PERSONAL_ADVISER',
    () => PersonalAdviser,
    'Gives a young person a personal adviser from a day on; whoever advised until then no longer does.',
  )
  async assignPersonalAdviser(input: AssignPersonalAdviserInput, context: Acting): Promise<PersonalAdviser> {
    const { childId, from } = input;
    check.notAhead(context.today, 'A personal adviser', from);
    return context.record(childId, adviserById, async (manager) => {
      const spell = await leaverSpellNeededOn(manager, childId, from);
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
      if (spell.adviserId === adviser.adviserId)
        throw new Refused('ALREADY_ADVISER', 'That is the young person’s adviser on that day already.');
      const [open] = await readRows(
        manager,
        rowsOf(PersonalAdviserEntity, ['id', 'version']),
        'WHERE t.child_id = $1 AND (t.to_on IS NULL OR t.to_on > $2)',
        [childId, from],
      );
      if (open !== undefined) await records.change(manager, PersonalAdviserEntity, open, { toOn: from });
      const id = await records.insert(manager, PersonalAdviserEntity, {
        childId,
        adviserId: adviser.adviserId,
        name: adviser.name,
        fromOn: from,
        toOn: null,
      });
      const sentence =
        spell.adviserId === null
          ? 'The young person got a personal adviser.'
          : 'The young person got another personal adviser.';
      return {
        id,
        before: spell.adviserId === null ? null : { adviserId: spell.adviserId, from: spell.adviserFrom },
        after: { id, adviserId: adviser.adviserId, from },
        on: from,
        sentence,
      };
    });
  }
}
