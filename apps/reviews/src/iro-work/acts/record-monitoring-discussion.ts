import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { inviteeRoles } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  checkCode,
  checkNotAhead,
  checkSaid,
  inWords,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { MonitoringDiscussion } from '../types/iro-work.type';
import { monitoringDiscussions, readBack } from '../loaders/work-loaders';
import { whoseWork } from '../checks/whose-work';

@InputType({ description: 'A discussion by which the IRO follows a case between reviews.' })
export class RecordMonitoringDiscussionInput {
  @Field(() => ID, { description: 'The child it was about.' }) childId: string;
  @Field(() => ID, {
    nullable: true,
    description: "Which IRO, when the manager records it; the child's IRO when not said.",
  })
  iroId?: string | null;
  @Field(() => DateScalar, { description: 'The day it was held.' }) heldOn: string;
  @Field(() => String, {
    description: "With whom, by their part in the child's life, such as SOCIAL_WORKER.",
  })
  withWhom: string;
  @Field(() => String, { description: 'What the IRO wanted.' }) desiredOutcome: string;
  @Field(() => String, { nullable: true, description: 'What came of it; left out while it is not known.' })
  outcome?: string | null;
  @Field(() => Boolean, { description: 'Whether a concern was raised from it.' }) ledToConcern: boolean;
  @Field(() => Boolean, { description: 'Whether it was the check half way between two reviews.' })
  midwayCheck: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordMonitoringDiscussion {
  @PartOf('REVIEWS')
  @Mutation(() => MonitoringDiscussion, {
    description:
      'Records a discussion by which the IRO follows a case; marked as the midway check, it meets that duty.',
  })
  async recordMonitoringDiscussion(
    @Arg('input', () => RecordMonitoringDiscussionInput, { description: 'The discussion.' })
    input: RecordMonitoringDiscussionInput,
    @Ctx() context: Context,
  ): Promise<MonitoringDiscussion> {
    const { childId, heldOn, withWhom, ledToConcern, midwayCheck } = input;
    checkCode('withWhom', withWhom, inviteeRoles);
    const desiredOutcome = checkSaid('desiredOutcome', input.desiredOutcome);
    checkNotAhead(context.today, 'A discussion', heldOn);
    const id = await context.act(
      'RECORD_MONITORING_DISCUSSION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const iroId = await whoseWork(manager, context, childId, input.iroId);
        const row = {
          child_id: childId,
          iro_id: iroId,
          held_on: heldOn,
          with_whom: withWhom,
          desired_outcome: desiredOutcome,
          outcome: typed(input.outcome),
          led_to_concern: ledToConcern,
          midway_check: midwayCheck,
        };
        const discussion = await insertRecord(manager, 'monitoring_discussion', row);
        const what = midwayCheck ? 'The IRO made the midway check' : 'The IRO followed the case';
        const sentence =
          `${what} in a discussion (${inWords(inviteeRoles, withWhom)})` +
          `${ledToConcern ? '; a concern was raised from it' : ''}.`;
        return { id: discussion, before: null, after: { id: discussion, ...row }, on: heldOn, sentence };
      },
    );
    return readBack(context, monitoringDiscussions, id);
  }
}
