import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { sdqById } from '../loaders/health-loaders';
import { Sdq } from '../types/sdq.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';
import { refuseUnlessOut } from '../checks/sdq-out';

@InputType({ description: 'A questionnaire that was chased.' })
export class ChaseSdqInput {
  @Field(() => ID, { description: 'The questionnaire.' }) sdqId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it was sent again or chased.' }) chasedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a questionnaire that is out was chased; the last time counts. */
@Resolver()
export class ChaseSdq {
  @PartOf('HEALTH')
  @Mutation(() => Sdq, {
    description: 'Records that a questionnaire which has not come back was sent again or chased.',
  })
  async chaseSdq(
    @Arg('input', () => ChaseSdqInput, { description: 'What was chased, and when.' }) input: ChaseSdqInput,
    @Ctx() context: Context,
  ): Promise<Sdq> {
    checkNotAhead(context.today, 'Chasing', input.chasedOn);
    const { sdqId, chasedOn } = input;
    const childId = await childOfRecord(context, 'sdq', 'questionnaire', sdqId);
    const recorded = await context.act(
      'CHASE_SDQ',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'sdq', 'questionnaire', sdqId);
        refuseUnlessOut(before);
        checkOrder(
          before['sent_on'] as string,
          chasedOn,
          'A questionnaire cannot be chased before it was sent.',
        );
        await changeRecord(manager, 'sdq', sdqId, input.version, { chased_on: chasedOn });
        return {
          id: sdqId,
          before,
          after: { ...before, chased_on: chasedOn },
          on: chasedOn,
          sentence: 'The strengths and difficulties questionnaire was chased.',
        };
      },
    );
    return readBack(sdqById, context, recorded, 'questionnaire');
  }
}
