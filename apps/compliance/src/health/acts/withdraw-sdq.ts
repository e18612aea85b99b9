import { sdqReasons } from '@iro/codes';
import { Act, ChangeInput, Input, check, inWords, records, type Acting } from '@iro/subgraph';
import { sdqById } from '../loaders/health-loaders';
import { SdqEntity } from '../tables/sdq.entity';
import { Sdq } from '../types/sdq.type';
import { refuseUnlessOut } from '../checks/sdq-out';

@Input('A questionnaire that is no longer needed.')
export class WithdrawSdqInput extends ChangeInput {
  @Input.id('The questionnaire.') sdqId: string;
  @Input.day('The day it ceased to be needed.') withdrawnOn: string;
  @Input.text(
    'Why no score is held, SDQ1 to SDQ5 as in the return; left out where ' +
      'none of them fits, as when the child left care.',
    { nullable: true },
  )
  reason?: string | null;
}

/** Records that a questionnaire which is out ceased to be needed: the year's duty then does not apply. */
export class WithdrawSdq {
  @Act('WITHDRAW_SDQ', () => Sdq, 'Records that a questionnaire which has not come back ceased to be needed.')
  async withdrawSdq(input: WithdrawSdqInput, context: Acting): Promise<Sdq> {
    check.code('reason', input.reason, sdqReasons);
    check.notAhead(context.today, 'A withdrawal', input.withdrawnOn);
    const { sdqId, withdrawnOn } = input;
    const reason = input.reason ?? null;
    const childId = await records.childOf(context, SdqEntity, sdqId);
    return context.record(childId, sdqById, async (manager) => {
      const before = await records.toChange(manager, SdqEntity, sdqId);
      refuseUnlessOut(before);
      check.order(
        before.sentOn,
        withdrawnOn,
        'A questionnaire cannot cease to be needed before it was sent.',
      );
      await records.change(
        manager,
        SdqEntity,
        { id: sdqId, version: input.version },
        { withdrawnOn, reason },
      );
      const why = reason === null ? '' : `: ${inWords(sdqReasons, reason)}`;
      return {
        id: sdqId,
        before,
        after: { ...before, withdrawnOn, reason },
        on: withdrawnOn,
        sentence: `The strengths and difficulties questionnaire was no longer needed${why}.`,
      };
    });
  }
}
