import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import {
  Act,
  BadInput,
  ChangeInput,
  Input,
  NotFound,
  Refused,
  asSystem,
  check,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { asKept, checkIdentity, localIdAsKept, claimLocalId } from '../checks/identity';
import { ChildIdentityEntity } from '../tables/child-identity.entity';
import { ChildEntity } from '../tables/child.entity';
import { Child } from '../types/child.type';
import { childById } from '../loaders/child-loaders';

@Input('Who a child is, rightly, and why the record was wrong. A field left out stays as it is.')
export class CorrectChildInput extends ChangeInput {
  @Input.id('The child.') childId: string;
  @Input.text('Why the record was wrong.') reason: string;
  @Input.text('The local id.', { nullable: true }) localId?: string;
  @Input.text('Forename.', { nullable: true }) forename?: string;
  @Input.text('Surname.', { nullable: true }) surname?: string;
  @Input.day('Date of birth.', { nullable: true }) dateOfBirth?: CivilDate;
  @Input.text('F, M or U for unknown.', { nullable: true }) sex?: string;
  @Input.text('Ethnic origin, by the codes of the return.', { nullable: true }) ethnicity?: string;
  @Input.text('Unique pupil number, or UN1 to UN5 for why there is none; null takes it away.', {
    nullable: true,
  })
  upn?: string | null;
  @Input.yesNo('Whether she is a mother herself; null for not known.', { nullable: true })
  mother?: boolean | null;
}

/** Those of the fields that were sent. @throws BadInput for one taken away that must have a value */
function sentOf<Row extends object>(
  fields: Partial<Row>,
  needed: readonly (keyof Row & string)[],
): Partial<Row> {
  const gone = needed.find((field) => fields[field] === null);
  if (gone !== undefined) throw new BadInput(`${gone} cannot be taken away: say what it should be.`);
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Row>;
}

/** Refuses a birth after something of the child's life is on record. */
async function checkBirth(
  manager: EntityManager,
  childId: string,
  dateOfBirth: string | undefined,
): Promise<void> {
  if (dateOfBirth === undefined) return;
  const [earlier] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM period_of_care
      WHERE child_id = $1 AND started_on < $2
      UNION ALL
      SELECT 1
      FROM missing_episode
      WHERE child_id = $1 AND started_on < $2
      LIMIT 1
    `,
    [childId, dateOfBirth],
  );
  if (earlier !== undefined)
    throw new Refused(
      'BORN_AFTER_THE_RECORD',
      'Something is on record of the child before that day. Correct that first, or check the date of birth.',
    );
}

/**
 * Puts right who a child is. Names and numbers stand apart, so the kit's own correction of one table does not
 * reach.
 */
export class CorrectChild {
  @Act(
    'CORRECT_CHILD',
    () => Child,
    'Puts right who a child is; the record as it was is kept in the journal, with the reason.',
  )
  async correctChild(input: CorrectChildInput, context: Acting): Promise<Child> {
    checkIdentity(input, context.today);
    const reason = check.said('reason', input.reason);
    const { childId, dateOfBirth, sex, ethnicity, mother, localId, forename, surname, upn } = input;
    const child = sentOf<Pick<ChildEntity, 'dateOfBirth' | 'sex' | 'ethnicity' | 'mother'>>(
      { dateOfBirth, sex, ethnicity, mother },
      ['dateOfBirth', 'sex', 'ethnicity'],
    );
    const identity = sentOf<Pick<ChildIdentityEntity, 'localId' | 'forename' | 'surname' | 'upn'>>(
      {
        localId: localId && localIdAsKept(localId),
        forename,
        surname,
        upn: upn === undefined ? undefined : asKept(upn),
      },
      ['localId', 'forename', 'surname'],
    );
    if (Object.keys(child).length + Object.keys(identity).length === 0)
      throw new BadInput(
        'Say what is to be put right: localId, forename, surname, dateOfBirth, sex, ethnicity, upn or mother.',
      );
    return context.record(childId, childById, async (manager) => {
      await checkBirth(manager, childId, dateOfBirth);
      const before = await records.toChange(manager, ChildEntity, childId);
      const after = { ...before, ...child };
      if (after.mother === true && after.sex !== 'F')
        throw new Refused(
          'MOTHER_NOT_FEMALE',
          'Only a girl or young woman can be recorded as a mother. Correct one of the two.',
        );
      await records.change(manager, ChildEntity, { id: childId, version: input.version }, child);
      const [named] = await readRows(
        manager,
        rowsOf(ChildIdentityEntity),
        'WHERE t.child_id = $1 FOR UPDATE',
        [childId],
      );
      if (named === undefined) throw new NotFound('child');
      const claimed = identity.localId;
      if (claimed !== undefined)
        await asSystem(manager, context.reach, () => claimLocalId(manager, claimed, childId));
      if (Object.keys(identity).length > 0)
        await records.change(manager, ChildIdentityEntity, { id: named.id, version: null }, identity);
      return {
        id: childId,
        before: { ...before, ...named },
        after: { ...after, ...named, ...identity, reason },
        sentence: 'The record of who the child is was put right.',
      };
    });
  }
}
