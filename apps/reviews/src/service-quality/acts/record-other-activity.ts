import { Arg, Ctx, Field, Float, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { otherActivities } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { OtherActivity } from '../types/iros-own-work.type';
import { otherActivitiesKept, readBack } from '../../iro-work/loaders/work-loaders';
import { whoseWork } from '../../iro-work/checks/whose-work';

@InputType({ description: 'What an IRO did beside reviews and what follows from them.' })
export class RecordOtherActivityInput {
  @Field(() => ID, { nullable: true, description: 'The IRO, when the manager records it.' }) iroId?:
    string | null;
  @Field(() => String, { description: 'What it was, such as STRATEGY_MEETING, LADO or GUARDIAN_CONTACT.' })
  kind: string;
  @Field(() => DateScalar, { description: 'The day.' }) doneOn: string;
  @Field(() => Float, { description: 'Hours it took, more than none and 24 at most.' }) hours: number;
  @Field(() => String, {
    nullable: true,
    description: "How it may touch the IRO's independence; left out where it does not.",
  })
  riskToIndependence?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

/** @throws BadInput when no day has so many hours */
export function checkHours(hours: number): void {
  if (!(hours > 0 && hours <= 24))
    throw new BadInput('hours is more than none and 24 at most: record an activity of several days by day.');
}

@Resolver()
export class RecordOtherActivity {
  @PartOf('SUPERVISION')
  @Mutation(() => OtherActivity, {
    description:
      'Records what an IRO did beside reviews, how long it took and whether it touches their independence.',
  })
  async recordOtherActivity(
    @Arg('input', () => RecordOtherActivityInput, { description: 'The activity.' })
    input: RecordOtherActivityInput,
    @Ctx() context: Context,
  ): Promise<OtherActivity> {
    const { kind, doneOn, hours } = input;
    checkCode('kind', kind, otherActivities);
    checkHours(hours);
    checkNotAhead(context.today, 'An activity', doneOn);
    const id = await context.act(
      'RECORD_OTHER_ACTIVITY',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const row = {
          iro_id: await whoseWork(manager, context, null, input.iroId),
          kind,
          done_on: doneOn,
          hours,
          risk_to_independence: typed(input.riskToIndependence),
        };
        const activity = await insertRecord(manager, 'other_activity', row);
        const risk = row.risk_to_independence === null ? '' : ', with a risk to independence';
        return {
          id: activity,
          before: null,
          after: { id: activity, ...row },
          on: doneOn,
          sentence: `An IRO was at work beside reviews (${inWords(otherActivities, kind)})${risk}.`,
        };
      },
    );
    return readBack(context, otherActivitiesKept, id);
  }
}
