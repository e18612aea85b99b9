import type { CivilDate } from '@iro/calendar';
import { legalStatuses } from '@iro/codes';
import { Act, ActInput, Conflict, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { checkPlacementsUnder } from '../checks/agree-over-time';
import { inCareOn } from '../checks/care-on';
import { checkLegalStatus } from '../checks/codes-agree';
import { checkLength } from '../checks/limits';
import { keepShortBreaks } from '../checks/short-breaks';
import { LegalStatusEntity } from '../tables/legal-status.entity';
import { LegalStatus } from '../types/legal-status.type';
import { legalStatusById } from '../loaders/care-loaders';

@Input('Under which legal status a child is looked after from a day on.')
export class ChangeLegalStatusInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text('The new legal status, such as C2.') status: string;
  @Input.day('The first day of it: that of the order.') from: CivilDate;
  @Input.number(
    'The version of the legal status until then as you read it, to be refused if it has changed since.',
    { nullable: true },
  )
  version?: number | null;
}

/**
 * One legal status ends and the next begins; one told late takes its place before what is on record after it.
 */
export class ChangeLegalStatus {
  @Act(
    'CHANGE_LEGAL_STATUS',
    () => LegalStatus,
    'Records the legal status under which a child is looked after from a day on; the one before ends that day.',
  )
  async changeLegalStatus(input: ChangeLegalStatusInput, context: Acting): Promise<LegalStatus> {
    const { childId, status, from } = input;
    check.notAhead(context.today, 'A legal status', from);
    return context.record(childId, legalStatusById, async (manager) => {
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
      if (
        before.toOn !== null &&
        (await records.has(manager, LegalStatusEntity, { childId, fromOn: before.toOn, status }))
      )
        throw new Refused(
          'SAME_LEGAL_STATUS',
          'That legal status is on record from a later day. Have its first day corrected instead.',
        );
      await records.change(manager, LegalStatusEntity, before, { toOn: from });
      const id = await records.insert(manager, LegalStatusEntity, {
        childId,
        status,
        fromOn: from,
        startKnown: true,
        toOn: before.toOn,
      });
      await keepShortBreaks(manager, care.period.id);
      return {
        id,
        before,
        after: { id, status, from },
        on: from,
        sentence:
          `The legal status changed from ` +
          `${inWords(legalStatuses, before.status)} to ` +
          `${inWords(legalStatuses, status)}.`,
      };
    });
  }
}
