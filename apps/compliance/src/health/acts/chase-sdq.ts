import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { sdqById } from '../loaders/health-loaders';
import { SdqEntity } from '../tables/sdq.entity';
import { Sdq } from '../types/sdq.type';
import { refuseUnlessOut } from '../checks/sdq-out';

@Input('A questionnaire that was chased.')
export class ChaseSdqInput extends ChangeInput {
  @Input.id('The questionnaire.') sdqId: string;
  @Input.day('The day it was sent again or chased.') chasedOn: string;
}

/** Records that a questionnaire that is out was chased; the last time counts. */
export class ChaseSdq {
  @Act(
    'CHASE_SDQ',
    () => Sdq,
    'Records that a questionnaire which has not come back was sent again or chased.',
  )
  async chaseSdq(input: ChaseSdqInput, context: Acting): Promise<Sdq> {
    check.notAhead(context.today, 'Chasing', input.chasedOn);
    const { sdqId, chasedOn } = input;
    const childId = await records.childOf(context, SdqEntity, sdqId);
    return context.record(childId, sdqById, async (manager) => {
      const before = await records.toChange(manager, SdqEntity, sdqId);
      refuseUnlessOut(before);
      check.order(before.sentOn, chasedOn, 'A questionnaire cannot be chased before it was sent.');
      await records.change(manager, SdqEntity, { id: sdqId, version: input.version }, { chasedOn });
      return {
        id: sdqId,
        before,
        after: { ...before, chasedOn },
        on: chasedOn,
        sentence: 'The strengths and difficulties questionnaire was chased.',
      };
    });
  }
}
