import { reportingYearOf, type CivilDate } from '@iro/calendar';
import { sdqReasons } from '@iro/codes';
import {
  Act,
  ActInput,
  Input,
  Refused,
  check,
  inWords,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { sdqById } from '../loaders/health-loaders';
import { SdqEntity } from '../tables/sdq.entity';
import { Sdq } from '../types/sdq.type';
import { lookedAfterOn } from '../../graph/checks/child-on-day';

@Input('Why no questionnaire is held for a child in a year.')
export class RecordSdqNotHeldInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day this was established; it is about the year to 31 March in which it lies.') on: string;
  @Input.text('The reason, SDQ1 to SDQ5 as in the return.') reason: string;
}

/** Records why a year has no questionnaire, where none was sent; one that was sent is withdrawn instead. */
export class RecordSdqNotHeld {
  @Act(
    'RECORD_SDQ_NOT_HELD',
    () => Sdq,
    'Records why no questionnaire is held for a child in a year in which ' +
      'none was sent. The year’s duty then does not apply.',
  )
  async recordSdqNotHeld(input: RecordSdqNotHeldInput, context: Acting): Promise<Sdq> {
    check.code('reason', input.reason, sdqReasons);
    check.notAhead(context.today, 'A reason', input.on);
    const { childId, on, reason } = input;
    return context.record(childId, sdqById, async (manager) => {
      await lookedAfterOn(manager, childId, on);
      const year = reportingYearOf(on as CivilDate);
      const [other] = await readRows(
        manager,
        rowsOf(SdqEntity, ['sentOn', 'returnedOn']),
        `
          WHERE t.child_id = $1 AND coalesce(t.sent_on, t.withdrawn_on) BETWEEN $2 AND $3
          ORDER BY t.returned_on NULLS LAST
          LIMIT 1
        `,
        [childId, year.from, year.to],
      );
      if (other && other.returnedOn !== null)
        throw new Refused(
          'ALREADY_RETURNED',
          'A questionnaire of this year has come back. Correct that record if it is wrong.',
        );
      if (other && other.sentOn !== null)
        throw new Refused(
          'ALREADY_SENT',
          'A questionnaire was sent this year. Withdraw that one with the reason.',
        );
      if (other !== undefined)
        throw new Refused(
          'ALREADY_RECORDED',
          'The reason for this year is already recorded. Correct it if it is wrong.',
        );
      const id = await records.insert(manager, SdqEntity, { childId, sentOn: null, withdrawnOn: on, reason });
      return {
        id,
        before: null,
        after: { withdrawnOn: on, reason },
        on,
        sentence: `No strengths and difficulties questionnaire is held for the year: ${inWords(sdqReasons, reason)}.`,
      };
    });
  }
}
