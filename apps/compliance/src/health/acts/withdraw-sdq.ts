import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { sdqReasons } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  changeRecord,
  checkCode,
  checkNotAhead,
  checkOrder,
  inWords,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { sdqById } from '../loaders/health-loaders';
import { Sdq } from '../types/sdq.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';
import { refuseUnlessOut } from '../checks/sdq-out';

@InputType({ description: 'A questionnaire that is no longer needed.' })
export class WithdrawSdqInput {
  @Field(() => ID, { description: 'The questionnaire.' }) sdqId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it ceased to be needed.' }) withdrawnOn: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Why no score is held, SDQ1 to SDQ5 as in the return; left out where ' +
      'none of them fits, as when the child left care.',
  })
  reason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a questionnaire which is out ceased to be needed: the year's duty then does not apply. */
@Resolver()
export class WithdrawSdq {
  @PartOf('HEALTH')
  @Mutation(() => Sdq, {
    description: 'Records that a questionnaire which has not come back ceased to be needed.',
  })
  async withdrawSdq(
    @Arg('input', () => WithdrawSdqInput, { description: 'Which, when and why.' }) input: WithdrawSdqInput,
    @Ctx() context: Context,
  ): Promise<Sdq> {
    checkCode('reason', input.reason, sdqReasons);
    checkNotAhead(context.today, 'A withdrawal', input.withdrawnOn);
    const { sdqId, withdrawnOn } = input;
    const reason = input.reason ?? null;
    const childId = await childOfRecord(context, 'sdq', 'questionnaire', sdqId);
    const recorded = await context.act(
      'WITHDRAW_SDQ',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'sdq', 'questionnaire', sdqId);
        refuseUnlessOut(before);
        checkOrder(
          before['sent_on'] as string,
          withdrawnOn,
          'A questionnaire cannot cease to be needed before it was sent.',
        );
        await changeRecord(manager, 'sdq', sdqId, input.version, { withdrawn_on: withdrawnOn, reason });
        const why = reason === null ? '' : `: ${inWords(sdqReasons, reason)}`;
        return {
          id: sdqId,
          before,
          after: { ...before, withdrawn_on: withdrawnOn, reason },
          on: withdrawnOn,
          sentence: `The strengths and difficulties questionnaire was no longer needed${why}.`,
        };
      },
    );
    return readBack(sdqById, context, recorded, 'questionnaire');
  }
}
