import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { birthday, reportingYearOf, type CivilDate } from '@iro/calendar';
import {
  DateScalar,
  PartOf,
  Refused,
  checkNotAhead,
  dayInWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { sdqById } from '../loaders/health-loaders';
import { Sdq } from '../types/sdq.type';
import { lookedAfterOn, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'A questionnaire that was sent.' })
export class SendSdqInput {
  @Field(() => ID, { description: 'The child it is about.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day it was sent to the carer.' }) sentOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Records that a questionnaire was sent: one at a time, for children who are from 4 to 16 at some time of the
 * year to 31 March.
 */
@Resolver()
export class SendSdq {
  @PartOf('HEALTH')
  @Mutation(() => Sdq, {
    description: 'Records that a strengths and difficulties questionnaire was sent to a child’s carer.',
  })
  async sendSdq(
    @Arg('input', () => SendSdqInput, { description: 'What was sent.' }) input: SendSdqInput,
    @Ctx() context: Context,
  ): Promise<Sdq> {
    checkNotAhead(context.today, 'A sending', input.sentOn);
    const { childId, sentOn } = input;
    const recorded = await context.act(
      'SEND_SDQ',
      { childId, actId: input.actId, input },
      async (manager) => {
        const { dateOfBirth } = await lookedAfterOn(manager, childId, sentOn);
        const year = reportingYearOf(sentOn as CivilDate);
        if (birthday(dateOfBirth, 4) > year.to || birthday(dateOfBirth, 17) <= year.from)
          throw new Refused(
            'NOT_OF_AGE',
            'The questionnaire is for children from 4 to 16. Record the reason why none is held instead.',
          );
        const [out] = await manager.query<{ sentOn: string }[]>(
          `
            SELECT sent_on AS "sentOn"
            FROM sdq
            WHERE child_id = $1
              AND sent_on BETWEEN $2 AND $3
              AND (sent_on = $4 OR (returned_on IS NULL AND withdrawn_on IS NULL))
            LIMIT 1
          `,
          [childId, year.from, year.to, sentOn],
        );
        if (out !== undefined)
          throw new Refused(
            'ALREADY_SENT',
            `The questionnaire sent on ${dayInWords(out.sentOn)} is still out. Chase it, or withdraw it first.`,
          );
        const id = await insertRecord(manager, 'sdq', { child_id: childId, sent_on: sentOn });
        return {
          id,
          before: null,
          after: { sentOn },
          on: sentOn,
          sentence: 'A strengths and difficulties questionnaire was sent.',
        };
      },
    );
    return readBack(sdqById, context, recorded, 'questionnaire');
  }
}
