import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { legalStatuses } from '@iro/codes';
import {
  Conflict,
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { checkPlacementsUnder } from '../checks/agree-over-time';
import { inCareOn } from '../checks/care-on';
import { readBack } from '../checks/child-of-record';
import { checkLegalStatus } from '../checks/codes-agree';
import { checkLength } from '../checks/limits';
import { keepShortBreaks } from '../checks/short-breaks';
import { legalStatusesOfChild } from '../../identity/loaders/loaders';
import { LegalStatus } from '../types/legal-status.type';

@InputType({ description: 'Under which legal status a child is looked after from a day on.' })
export class ChangeLegalStatusInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, { description: 'The new legal status, such as C2.' }) status: string;
  @Field(() => DateScalar, { description: 'The first day of it: that of the order.' }) from: CivilDate;
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the legal status until then as you read it, to be refused if it has changed since.',
  })
  version?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * One legal status ends and the next begins; one told late takes its place before what is on record after it.
 */
@Resolver()
export class ChangeLegalStatus {
  @PartOf('LEGAL')
  @Mutation(() => LegalStatus, {
    description:
      'Records the legal status under which a child is looked after from a day on; the one before ends that day.',
  })
  async changeLegalStatus(
    @Arg('input', () => ChangeLegalStatusInput, { description: 'The legal status and its first day.' })
    input: ChangeLegalStatusInput,
    @Ctx() context: Context,
  ): Promise<LegalStatus> {
    const { childId, status, from } = input;
    checkNotAhead(context.today, 'A legal status', from);
    const id = await context.act(
      'CHANGE_LEGAL_STATUS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const care = await inCareOn(manager, childId, from);
        const before = care.status;
        if (input.version !== null && input.version !== undefined && before.version !== input.version)
          throw new Conflict();
        checkLegalStatus({ bornOn: care.bornOn, on: from, status });
        if (before.status === status)
          throw new Refused('SAME_LEGAL_STATUS', 'That legal status is already on record for that day.');
        if (from <= before.fromOn)
          throw new Refused(
            'CHANGED_THAT_DAY',
            'The present legal status began on that day. Choose a later day, or have the present one corrected.',
          );
        checkLength(before.status, before.fromOn, from);
        if (before.toOn !== null) checkLength(status, from, before.toOn);
        await checkPlacementsUnder(manager, status, { childId, bornOn: care.bornOn, from, to: before.toOn });
        const [next] = await manager.query<unknown[]>(
          'SELECT 1 FROM legal_status WHERE child_id = $1 AND from_on = $2 AND status = $3',
          [childId, before.toOn, status],
        );
        if (next !== undefined)
          throw new Refused(
            'SAME_LEGAL_STATUS',
            'That legal status is on record from a later day. Have its first day corrected instead.',
          );
        await changeRecord(manager, 'legal_status', before.id, before.version, { to_on: from });
        const made = await insertRecord(manager, 'legal_status', {
          child_id: childId,
          status,
          from_on: from,
          start_known: true,
          to_on: before.toOn,
        });
        await keepShortBreaks(manager, care.period.id);
        return {
          id: made,
          before,
          after: { id: made, status, from },
          on: from,
          sentence:
            `The legal status changed from ` +
            `${inWords(legalStatuses, before.status)} to ` +
            `${inWords(legalStatuses, status)}.`,
        };
      },
    );
    return readBack(legalStatusesOfChild(context, childId), id, 'legal status');
  }
}
