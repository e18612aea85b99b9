import { Act, BadInput, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { sdqBands } from '@iro/codes';
import { sdqById } from '../loaders/health-loaders';
import { SdqEntity } from '../tables/sdq.entity';
import { Sdq } from '../types/sdq.type';
import { refuseUnlessOut } from '../checks/sdq-out';

@Input('A questionnaire that came back.')
export class RecordSdqReturnedInput extends ChangeInput {
  @Input.id('The questionnaire.') sdqId: string;
  @Input.day('The day it came back.') returnedOn: string;
  @Input.number('Its total score, 0 to 40; the band follows from it.') score: number;
}

/** @throws BadInput when a score cannot be one */
export function checkScore(score: number | null | undefined): void {
  const last = sdqBands[sdqBands.length - 1]?.to ?? 0;
  if (score !== null && score !== undefined && (score < 0 || score > last))
    throw new BadInput(`A total score is from 0 to ${last}.`);
}

/** Records that a questionnaire came back, with its score. */
export class RecordSdqReturned {
  @Act('RECORD_SDQ_RETURNED', () => Sdq, 'Records that a questionnaire came back, and its total score.')
  async recordSdqReturned(input: RecordSdqReturnedInput, context: Acting): Promise<Sdq> {
    checkScore(input.score);
    check.notAhead(context.today, 'A return', input.returnedOn);
    const { sdqId, returnedOn, score } = input;
    const childId = await records.childOf(context, SdqEntity, sdqId);
    return context.record(childId, sdqById, async (manager) => {
      const before = await records.toChange(manager, SdqEntity, sdqId);
      refuseUnlessOut(before);
      check.order(before.sentOn, returnedOn, 'A questionnaire cannot come back before it was sent.');
      await records.change(
        manager,
        SdqEntity,
        { id: sdqId, version: input.version },
        { returnedOn, score, reason: null },
      );
      const after = { ...before, returnedOn, score };
      return {
        id: sdqId,
        before,
        after,
        on: returnedOn,
        sentence: `The strengths and difficulties questionnaire came back with a score of ${score}.`,
      };
    });
  }
}
