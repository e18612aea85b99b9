import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import {
  Act,
  ActInput,
  Input,
  Refused,
  asSystem,
  check,
  readRows,
  records,
  rowsOf,
  type Acting,
  type Context,
} from '@iro/subgraph';
import { CaseAllocationEntity } from '../../responsibility/tables/case-allocation.entity';
import { asKept, checkIdentity, localIdAsKept, claimLocalId } from '../checks/identity';
import { ChildIdentityEntity } from '../tables/child-identity.entity';
import { ChildEntity } from '../tables/child.entity';
import { Child } from '../types/child.type';
import { childById } from '../loaders/child-loaders';
import { holdsOn } from '../../organisation/loaders/organisation-as-on';
import { SocialWorkerEntity } from '../../organisation/tables/social-worker.entity';

@Input('A child or young person to put on record.')
export class RegisterChildInput extends ActInput {
  @Input.text('The local id: letters and digits, at most 20. No other child has it, and it stays for good.')
  localId: string;
  @Input.text('Forename.') forename: string;
  @Input.text('Surname.') surname: string;
  @Input.day('Date of birth; the 15th of the month where the day is not known.') dateOfBirth: CivilDate;
  @Input.text('F, M or U for unknown.') sex: string;
  @Input.text('Ethnic origin, by the codes of the return; not yet obtained (NOBT) when left out.', {
    nullable: true,
  })
  ethnicity?: string | null;
  @Input.text('Unique pupil number, or UN1 to UN5 for why there is none.', { nullable: true })
  upn?: string | null;
  @Input.yesNo('Whether she is a mother herself.', { nullable: true }) mother?: boolean | null;
}

/** The worker and team who hold the case from today: whoever registers a child sees it afterwards. */
async function holders(
  manager: EntityManager,
  { reach, today }: Context,
): Promise<{ worker: string; team: string } | null> {
  if (reach.role !== 'SOCIAL_WORKER') return null;
  const [worker] = await readRows(
    manager,
    rowsOf(SocialWorkerEntity, ['id', 'teamId']),
    `WHERE t.id = $1 AND ${holdsOn('t', '$2')}`,
    [reach.workers[0] ?? null, today],
  );
  if (worker === undefined)
    throw new Refused(
      'WORKER_NOT_IN_A_TEAM',
      'You are in no team today, so nobody would hold the case. Have your team recorded first.',
    );
  return { worker: worker.id, team: worker.teamId };
}

/** Puts a child on record, in care or not: proceedings, conferences and leavers are of children too. */
export class RegisterChild {
  @Act(
    'REGISTER_CHILD',
    () => Child,
    'Puts a child on record. A social worker who does it holds the case from today.',
  )
  async registerChild(input: RegisterChildInput, context: Acting): Promise<Child> {
    checkIdentity(input, context.today);
    const [forename, surname] = [
      check.said('forename', input.forename),
      check.said('surname', input.surname),
    ];
    return context.record(null, childById, (manager) =>
      asSystem(manager, context.reach, async () => {
        const held = await holders(manager, context);
        const localId = localIdAsKept(input.localId);
        await claimLocalId(manager, localId, null);
        const { dateOfBirth, sex, mother } = input;
        const child = {
          dateOfBirth,
          sex,
          ethnicity: input.ethnicity ?? 'NOBT',
          mother: mother ?? null,
        };
        const identity = { localId, forename, surname, upn: asKept(input.upn) };
        const id = await records.insert(manager, ChildEntity, { ...child, sealed: false });
        await records.insert(manager, ChildIdentityEntity, { childId: id, ...identity });
        if (held !== null)
          await records.insert(manager, CaseAllocationEntity, {
            childId: id,
            socialWorkerId: held.worker,
            teamId: held.team,
            fromOn: context.today,
          });
        return {
          id,
          children: [id],
          before: null,
          after: { ...child, ...identity, heldBy: held },
          sentence: 'The child was put on record.',
        };
      }),
    );
  }
}
