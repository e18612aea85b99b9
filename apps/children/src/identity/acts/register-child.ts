import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import {
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  asSystem,
  checkSaid,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { asKept, checkIdentity, claimLocalId } from '../checks/identity';
import { childById } from '../loaders/loaders';
import { Child } from '../types/child.type';

@InputType({ description: 'A child or young person to put on record.' })
export class RegisterChildInput {
  @Field(() => String, {
    description:
      'The local id: letters and digits, at most 20. No other child has it, and it stays for good.',
  })
  localId: string;
  @Field(() => String, { description: 'Forename.' }) forename: string;
  @Field(() => String, { description: 'Surname.' }) surname: string;
  @Field(() => DateScalar, {
    description: 'Date of birth; the 15th of the month where the day is not known.',
  })
  dateOfBirth: CivilDate;
  @Field(() => String, { description: 'F, M or U for unknown.' }) sex: string;
  @Field(() => String, {
    nullable: true,
    description: 'Ethnic origin, by the codes of the return; not yet obtained (NOBT) when left out.',
  })
  ethnicity?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Unique pupil number, or UN1 to UN5 for why there is none.',
  })
  upn?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether she is a mother herself.' }) mother?:
    boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** The worker and team who hold the case from today: whoever registers a child sees it afterwards. */
async function holders(
  manager: EntityManager,
  { reach, today }: Context,
): Promise<{ worker: string; team: string } | null> {
  if (reach.role !== 'SOCIAL_WORKER') return null;
  const [worker] = await manager.query<{ worker: string; team: string }[]>(
    `
      SELECT id AS worker, team_id AS team
      FROM social_worker
      WHERE id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)
    `,
    [reach.workers[0] ?? null, today],
  );
  if (worker === undefined)
    throw new Refused(
      'WORKER_NOT_IN_A_TEAM',
      'You are in no team today, so nobody would hold the case. Have your team recorded first.',
    );
  return worker;
}

/** Puts a child on record, in care or not: proceedings, conferences and leavers are of children too. */
@Resolver()
export class RegisterChild {
  @PartOf('CORE')
  @Mutation(() => Child, {
    description: 'Puts a child on record. A social worker who does it holds the case from today.',
  })
  async registerChild(
    @Arg('input', () => RegisterChildInput, { description: 'Who the child is.' }) input: RegisterChildInput,
    @Ctx() context: Context,
  ): Promise<Child> {
    checkIdentity(input, context.today);
    const [forename, surname] = [checkSaid('forename', input.forename), checkSaid('surname', input.surname)];
    const id = await context.act('REGISTER_CHILD', { childId: null, actId: input.actId, input }, (manager) =>
      asSystem(manager, context.reach, async () => {
        const held = await holders(manager, context);
        const localId = asKept(input.localId);
        await claimLocalId(manager, localId, null);
        const { dateOfBirth, sex, mother } = input;
        const child = {
          date_of_birth: dateOfBirth,
          sex,
          ethnicity: input.ethnicity ?? 'NOBT',
          mother: mother ?? null,
        };
        const identity = { local_id: localId, forename, surname, upn: asKept(input.upn) };
        const made = await insertRecord(manager, 'child', child);
        await insertRecord(manager, 'child_identity', { child_id: made, ...identity });
        if (held !== null)
          await insertRecord(manager, 'case_allocation', {
            child_id: made,
            social_worker_id: held.worker,
            team_id: held.team,
            from_on: context.today,
          });
        return {
          id: made,
          children: [made],
          before: null,
          after: { ...child, ...identity, heldBy: held },
          sentence: 'The child was put on record.',
        };
      }),
    );
    const child = await childById(context, id);
    if (child === null) throw new NotFound('child');
    return child;
  }
}
