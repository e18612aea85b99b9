import { careLeaverStatuses } from '@iro/codes';
import { Act, ActInput, Conflict, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { CareLeaverEntity } from '../tables/care-leaver.entity';
import { CareLeaver } from '../types/care-leaver.type';
import { checkStatus, leaverSpellOn } from '../checks/leaver-checks';
import { leaverSpellById } from '../loaders/leaver-loaders';

@Input('A young person’s status as a care leaver, from which day.')
export class BeginLeaverStatusInput extends ActInput {
  @Input.id('The young person.') childId: string;
  @Input.text(
    'ELIGIBLE, RELEVANT, FORMER_RELEVANT or QUALIFYING; `proposedLeaverStatus` says what the record speaks for.',
  )
  status: string;
  @Input.day('The first day; today or earlier.') from: string;
  @Input.number('The version of the present status as you read it, to be refused if it has changed since.', {
    nullable: true,
  })
  version?: number | null;
}

const words: Readonly<Record<string, string>> = {
  ELIGIBLE: 'an eligible child',
  RELEVANT: 'a relevant child',
  FORMER_RELEVANT: 'a former relevant young person',
  QUALIFYING: 'a qualifying young person',
};

/** A status as a leaver begins; the one before ends with it, and how the young person fared goes on. */
export class BeginLeaverStatus {
  @Act(
    'BEGIN_LEAVER_STATUS',
    () => CareLeaver,
    'Gives a young person a status as a care leaver from a day on; the one before ends with it.',
  )
  async beginLeaverStatus(input: BeginLeaverStatusInput, context: Acting): Promise<CareLeaver> {
    const { childId, status, from, version = null } = input;
    check.code('status', status, careLeaverStatuses);
    check.notAhead(context.today, 'A status', from);
    return context.record(childId, leaverSpellById, async (manager) => {
      const before = await leaverSpellOn(manager, childId, from);
      if (version !== null && before?.version !== version) throw new Conflict();
      await checkStatus(manager, childId, status, from);
      const [later] = await manager.query<unknown[]>(
        'SELECT 1 FROM care_leaver WHERE child_id = $1 AND from_on >= $2',
        [childId, from],
      );
      if (later !== undefined)
        throw new Refused(
          'STATUS_LATER',
          'A status was already recorded from that day or a later one. ' +
            'Choose a day after that, or correct that record.',
        );
      if (before?.status === status)
        throw new Refused('ALREADY_THAT_STATUS', 'That is the young person’s status on that day already.');
      if (before !== undefined)
        await records.change(
          manager,
          CareLeaverEntity,
          { id: before.id, version: before.version },
          { toOn: from },
        );
      const position = {
        inTouch: before?.inTouch ?? null,
        accommodation: before?.accommodation ?? null,
        activity: before?.activity ?? null,
        asAt: before?.asAt ?? null,
        adviser: before?.adviser ?? null,
        adviserId: before?.adviserId ?? null,
        adviserFrom: before?.adviserFrom ?? null,
      };
      const id = await records.insert(manager, CareLeaverEntity, {
        childId,
        status,
        fromOn: from,
        toOn: null,
        ...position,
      });
      return {
        id,
        before: before ?? null,
        after: { id, status, from },
        on: from,
        sentence: `The young person became ${words[status] ?? 'a care leaver'}.`,
      };
    });
  }
}
