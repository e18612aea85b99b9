import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { managerRoles } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  checkCode,
  insertRecord,
  possible,
  typed,
  type Context,
} from '@iro/subgraph';
import { managerById } from '../loaders/organisation-loaders';
import { Manager } from '../types/manager.type';
import { checkServiceOpen, checkTeamOpen } from '../checks/organisation-checks';
import { anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'Who manages what, and from when.' })
export class AppointManagerInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The person, where they manage or have managed before: `personId` of their post. Left out for somebody new.',
  })
  personId?: string | null;
  @Field(() => String, { nullable: true, description: 'The name of somebody new.' }) name?: string | null;
  @Field(() => String, { description: 'TEAM_MANAGER, SERVICE_MANAGER or ASSISTANT_DIRECTOR.' }) role: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The team or service managed; left out for an assistant director.',
  })
  unitId?: string | null;
  @Field(() => DateScalar, { description: 'First day in the post; it may lie ahead.' }) from: string;
  @Field(() => String, anActId) actId?: string | null;
}

interface Person {
  person: string;
  personId: string;
  name: string;
}

async function personOf(manager: EntityManager, { personId, name }: AppointManagerInput): Promise<Person> {
  if (!personId) {
    const said = typed(name);
    if (said === null)
      throw new BadInput('Say who: personId of somebody known, or the name of somebody new.');
    const id = randomUUID();
    return { person: id, personId: id, name: said };
  }
  const [known] = await manager.query<Person[]>(
    `
      SELECT person, person_id AS "personId", name
      FROM manager
      WHERE person_id = $1
      ORDER BY from_on DESC
      LIMIT 1
    `,
    [possible([personId])[0] ?? null],
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
@Resolver()
export class AppointManager {
  @PartOf('ORGANISATION')
  @Mutation(() => Manager, {
    description: 'Appoints the manager of a team or service, or an assistant director, from a day on.',
  })
  async appointManager(
    @Arg('input', () => AppointManagerInput, { description: 'Who, to which post, and from when.' })
    input: AppointManagerInput,
    @Ctx() context: Context,
  ): Promise<Manager> {
    checkCode('role', input.role, managerRoles);
    const id = await context.act(
      'APPOINT_MANAGER',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        await checkUnit(manager, input);
        const { person, personId, name } = await personOf(manager, input);
        const row = {
          person,
          person_id: personId,
          name,
          role: input.role,
          unit_id: input.unitId ?? null,
          from_on: input.from,
          to_on: null,
        };
        const made = await insertRecord(manager, 'manager', row);
        return {
          id: made,
          before: null,
          after: { id: made, ...row },
          on: input.from,
          sentence: 'A manager was appointed.',
        };
      },
    );
    return readBack(managerById(context, id), 'management post');
  }
}
