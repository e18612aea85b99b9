import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { reportingYearOf, type CivilDate } from '@iro/calendar';
import { sdqReasons } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { sdqById } from '../loaders/health-loaders';
import { Sdq } from '../types/sdq.type';
import { lookedAfterOn, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'Why no questionnaire is held for a child in a year.' })
export class RecordSdqNotHeldInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => DateScalar, {
    description: 'The day this was established; it is about the year to 31 March in which it lies.',
  })
  on: string;
  @Field(() => String, { description: 'The reason, SDQ1 to SDQ5 as in the return.' }) reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records why a year has no questionnaire, where none was sent; one that was sent is withdrawn instead. */
@Resolver()
export class RecordSdqNotHeld {
  @PartOf('HEALTH')
  @Mutation(() => Sdq, {
    description:
      'Records why no questionnaire is held for a child in a year in which ' +
      'none was sent. The year’s duty then does not apply.',
  })
  async recordSdqNotHeld(
    @Arg('input', () => RecordSdqNotHeldInput, { description: 'For whom, and why.' })
    input: RecordSdqNotHeldInput,
    @Ctx() context: Context,
  ): Promise<Sdq> {
    checkCode('reason', input.reason, sdqReasons);
    checkNotAhead(context.today, 'A reason', input.on);
    const { childId, on, reason } = input;
    const recorded = await context.act(
      'RECORD_SDQ_NOT_HELD',
      { childId, actId: input.actId, input },
      async (manager) => {
        await lookedAfterOn(manager, childId, on);
        const year = reportingYearOf(on as CivilDate);
        const [other] = await manager.query<{ sent: boolean; back: boolean }[]>(
          `
            SELECT sent_on IS NOT NULL AS sent, returned_on IS NOT NULL AS back
            FROM sdq
            WHERE child_id = $1 AND coalesce(sent_on, withdrawn_on) BETWEEN $2 AND $3
            ORDER BY returned_on NULLS LAST
            LIMIT 1
          `,
          [childId, year.from, year.to],
        );
        if (other?.back === true)
          throw new Refused(
            'ALREADY_RETURNED',
            'A questionnaire of this year has come back. Correct that record if it is wrong.',
          );
        if (other?.sent === true)
          throw new Refused(
            'ALREADY_SENT',
            'A questionnaire was sent this year. Withdraw that one with the reason.',
          );
        if (other !== undefined)
          throw new Refused(
            'ALREADY_RECORDED',
            'The reason for this year is already recorded. Correct it if it is wrong.',
          );
        const id = await insertRecord(manager, 'sdq', {
          child_id: childId,
          sent_on: null,
          withdrawn_on: on,
          reason,
        });
        return {
          id,
          before: null,
          after: { withdrawnOn: on, reason },
          on,
          sentence: `No strengths and difficulties questionnaire is held for the year: ${inWords(sdqReasons, reason)}.`,
        };
      },
    );
    return readBack(sdqById, context, recorded, 'questionnaire');
  }
}
