import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  BadInput,
  DateScalar,
  PartOf,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { sdqBands } from '@iro/codes';
import { sdqById } from '../loaders/health-loaders';
import { Sdq } from '../types/sdq.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';
import { refuseUnlessOut } from '../checks/sdq-out';

@InputType({ description: 'A questionnaire that came back.' })
export class RecordSdqReturnedInput {
  @Field(() => ID, { description: 'The questionnaire.' }) sdqId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it came back.' }) returnedOn: string;
  @Field(() => Int, { description: 'Its total score, 0 to 40; the band follows from it.' }) score: number;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** @throws BadInput when a score cannot be one */
export function checkScore(score: number | null | undefined): void {
  const last = sdqBands[sdqBands.length - 1]?.to ?? 0;
  if (score !== null && score !== undefined && (score < 0 || score > last))
    throw new BadInput(`A total score is from 0 to ${last}.`);
}

/** Records that a questionnaire came back, with its score. */
@Resolver()
export class RecordSdqReturned {
  @PartOf('HEALTH')
  @Mutation(() => Sdq, { description: 'Records that a questionnaire came back, and its total score.' })
  async recordSdqReturned(
    @Arg('input', () => RecordSdqReturnedInput, { description: 'What came back.' })
    input: RecordSdqReturnedInput,
    @Ctx() context: Context,
  ): Promise<Sdq> {
    checkScore(input.score);
    checkNotAhead(context.today, 'A return', input.returnedOn);
    const { sdqId, returnedOn, score } = input;
    const childId = await childOfRecord(context, 'sdq', 'questionnaire', sdqId);
    const recorded = await context.act(
      'RECORD_SDQ_RETURNED',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'sdq', 'questionnaire', sdqId);
        refuseUnlessOut(before);
        checkOrder(
          before['sent_on'] as string,
          returnedOn,
          'A questionnaire cannot come back before it was sent.',
        );
        await changeRecord(manager, 'sdq', sdqId, input.version, {
          returned_on: returnedOn,
          score,
          reason: null,
        });
        const after = { ...before, returned_on: returnedOn, score };
        return {
          id: sdqId,
          before,
          after,
          on: returnedOn,
          sentence: `The strengths and difficulties questionnaire came back with a score of ${score}.`,
        };
      },
    );
    return readBack(sdqById, context, recorded, 'questionnaire');
  }
}
