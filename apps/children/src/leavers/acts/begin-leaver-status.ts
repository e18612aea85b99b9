import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { careLeaverStatuses } from '@iro/codes';
import {
  Conflict,
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  checkNotAhead,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { leaverSpellsOfChild } from '../loaders/leaver-loaders';
import { CareLeaver } from '../types/care-leaver.type';
import { checkStatus, standingOn } from '../checks/leaver-checks';
import { among, anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'A young person’s status as a care leaver, from which day.' })
export class BeginLeaverStatusInput {
  @Field(() => ID, { description: 'The young person.' }) childId: string;
  @Field(() => String, {
    description:
      'ELIGIBLE, RELEVANT, FORMER_RELEVANT or QUALIFYING; `proposedLeaverStatus` says what the record speaks for.',
  })
  status: string;
  @Field(() => DateScalar, { description: 'The first day; today or earlier.' }) from: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the present status as you read it, to be refused if it has changed since.',
  })
  version?: number | null;
  @Field(() => String, anActId) actId?: string | null;
}

const words: Readonly<Record<string, string>> = {
  ELIGIBLE: 'an eligible child',
  RELEVANT: 'a relevant child',
  FORMER_RELEVANT: 'a former relevant young person',
  QUALIFYING: 'a qualifying young person',
};

/** A status as a leaver begins; the one before ends with it, and how the young person fared goes on. */
@Resolver()
export class BeginLeaverStatus {
  @PartOf('LEAVING_CARE')
  @Mutation(() => CareLeaver, {
    description: 'Gives a young person a status as a care leaver from a day on; the one before ends with it.',
  })
  async beginLeaverStatus(
    @Arg('input', () => BeginLeaverStatusInput, { description: 'The young person, the status and the day.' })
    input: BeginLeaverStatusInput,
    @Ctx() context: Context,
  ): Promise<CareLeaver> {
    const { childId, status, from, version = null, actId } = input;
    checkCode('status', status, careLeaverStatuses);
    checkNotAhead(context.today, 'A status', from);
    const id = await context.act('BEGIN_LEAVER_STATUS', { childId, actId, input }, async (manager) => {
      const before = await standingOn(manager, childId, from);
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
        await changeRecord(manager, 'care_leaver', before.id, before.version, { to_on: from });
      const position = {
        in_touch: before?.inTouch ?? null,
        accommodation: before?.accommodation ?? null,
        activity: before?.activity ?? null,
        as_at: before?.asAt ?? null,
        adviser: before?.adviser ?? null,
        adviser_id: before?.adviserId ?? null,
        adviser_from: before?.adviserFrom ?? null,
      };
      const made = await insertRecord(manager, 'care_leaver', {
        child_id: childId,
        status,
        from_on: from,
        to_on: null,
        ...position,
      });
      return {
        id: made,
        before: before ?? null,
        after: { id: made, status, from },
        on: from,
        sentence: `The young person became ${words[status] ?? 'a care leaver'}.`,
      };
    });
    return readBack(among(leaverSpellsOfChild(context, childId), id), 'status');
  }
}
