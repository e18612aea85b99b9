import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { managerRoles } from '@iro/codes';
import {
  Act,
  ActInput,
  BadInput,
  Input,
  NotFound,
  Refused,
  check,
  readRows,
  recordIdsAmong,
  records,
  rowsOf,
  typed,
  type Acting,
} from '@iro/subgraph';
import { managerById } from '../loaders/organisation-loaders';
import { ManagerEntity } from '../tables/manager.entity';
import { Manager } from '../types/manager.type';
import { checkServiceOpen, checkTeamOpen } from '../checks/organisation-checks';

@Input('Who manages what, and from when.')
export class AppointManagerInput extends ActInput {
  @Input.id(
    'The person, where they manage or have managed before: `personId` of their post. Left out for somebody new.',
    { nullable: true },
  )
  personId?: string | null;
  @Input.text('The name of somebody new.', { nullable: true }) name?: string | null;
  @Input.text('TEAM_MANAGER, SERVICE_MANAGER or ASSISTANT_DIRECTOR.') role: string;
  @Input.id('The team or service managed; left out for an assistant director.', { nullable: true })
  unitId?: string | null;
  @Input.day('First day in the post; it may lie ahead.') from: string;
}

type Person = Pick<ManagerEntity, 'person' | 'personId' | 'name'>;

async function personOf(manager: EntityManager, { personId, name }: AppointManagerInput): Promise<Person> {
  if (!personId) {
    const ofSomebodyNew = typed(name);
    if (ofSomebodyNew === null)
      throw new BadInput('Say who: personId of somebody known, or the name of somebody new.');
    const id = randomUUID();
    return { person: id, personId: id, name: ofSomebodyNew };
  }
  const [known] = await readRows(
    manager,
    rowsOf(ManagerEntity, ['person', 'personId', 'name']),
    'WHERE t.person_id = $1 ORDER BY t.from_on DESC LIMIT 1',
    [recordIdsAmong([personId])[0] ?? null],
  );
  if (known === undefined) throw new NotFound('manager');
  return known;
}

/** Refuses a unit that does not fit the post, or is not there that day. */
async function checkUnit(manager: EntityManager, { role, unitId, from }: AppointManagerInput): Promise<void> {
  if (role === 'ASSISTANT_DIRECTOR' ? unitId : !unitId)
    throw new BadInput(
      'A team manager manages a team, a service manager a service; an ' +
        'assistant director neither: say unitId accordingly.',
    );
  if (!unitId) return;
  await (role === 'TEAM_MANAGER' ? checkTeamOpen : checkServiceOpen)(manager, unitId, from);
  const [managed] = await manager.query<unknown[]>(
    'SELECT 1 FROM manager WHERE unit_id = $1 AND (to_on IS NULL OR to_on > $2)',
    [unitId, from],
  );
  if (managed !== undefined)
    throw new Refused(
      'ALREADY_MANAGED',
      'Somebody else is in that post on that day or later. Record first when they leave it.',
    );
}

/** Somebody becomes manager of a team, a service or the directorate. */
export class AppointManager {
  @Act(
    'APPOINT_MANAGER',
    () => Manager,
    'Appoints the manager of a team or service, or an assistant director, from a day on.',
  )
  async appointManager(input: AppointManagerInput, context: Acting): Promise<Manager> {
    check.code('role', input.role, managerRoles);
    return context.record(null, managerById, async (manager) => {
      await checkUnit(manager, input);
      const { person, personId, name } = await personOf(manager, input);
      const row = {
        person,
        personId,
        name,
        role: input.role,
        unitId: input.unitId ?? null,
        fromOn: input.from,
        toOn: null,
      };
      const id = await records.insert(manager, ManagerEntity, row);
      return {
        id,
        before: null,
        after: { id, ...row },
        on: input.from,
        sentence: 'A manager was appointed.',
      };
    });
  }
}
