import { birthday, reportingYearOf, type CivilDate } from '@iro/calendar';
import {
  Act,
  ActInput,
  Input,
  Refused,
  check,
  dayInWords,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { sdqById } from '../loaders/health-loaders';
import { SdqEntity } from '../tables/sdq.entity';
import { Sdq } from '../types/sdq.type';
import { lookedAfterOn } from '../../graph/checks/child-on-day';

@Input('A questionnaire that was sent.')
export class SendSdqInput extends ActInput {
  @Input.id('The child it is about.') childId: string;
  @Input.day('The day it was sent to the carer.') sentOn: string;
}

/**
 * Records that a questionnaire was sent: one at a time, for children who are from 4 to 16 at some time of the
 * year to 31 March.
 */
export class SendSdq {
  @Act(
    'SEND_SDQ',
    () => Sdq,
    'Records that a strengths and difficulties questionnaire was sent to a child’s carer.',
  )
  async sendSdq(input: SendSdqInput, context: Acting): Promise<Sdq> {
    check.notAhead(context.today, 'A sending', input.sentOn);
    const { childId, sentOn } = input;
    return context.record(childId, sdqById, async (manager) => {
      const { dateOfBirth } = await lookedAfterOn(manager, childId, sentOn);
      const year = reportingYearOf(sentOn as CivilDate);
      if (birthday(dateOfBirth, 4) > year.to || birthday(dateOfBirth, 17) <= year.from)
        throw new Refused(
          'NOT_OF_AGE',
          'The questionnaire is for children from 4 to 16. Record the reason why none is held instead.',
        );
      const [out] = await readRows(
        manager,
        rowsOf(SdqEntity, ['sentOn']),
        `
          WHERE t.child_id = $1
            AND t.sent_on BETWEEN $2 AND $3
            AND (t.sent_on = $4 OR (t.returned_on IS NULL AND t.withdrawn_on IS NULL))
          LIMIT 1
        `,
        [childId, year.from, year.to, sentOn],
      );
      if (out?.sentOn)
        throw new Refused(
          'ALREADY_SENT',
          `The questionnaire sent on ${dayInWords(out.sentOn)} is still out. Chase it, or withdraw it first.`,
        );
      const id = await records.insert(manager, SdqEntity, { childId, sentOn });
      return {
        id,
        before: null,
        after: { sentOn },
        on: sentOn,
        sentence: 'A strengths and difficulties questionnaire was sent.',
      };
    });
  }
}
