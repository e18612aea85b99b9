import { Float } from 'type-graphql';
import { otherActivities } from '@iro/codes';
import { Act, ActInput, BadInput, Input, check, inWords, records, typed, type Acting } from '@iro/subgraph';
import { OtherActivityEntity } from '../tables/other-activity.entity';
import { OtherActivity } from '../types/iros-own-work.type';
import { whoseWork } from '../../iro-work/checks/whose-work';
import { otherActivityById } from '../loaders/service-quality-loaders';

@Input('What an IRO did beside reviews and what follows from them.')
export class RecordOtherActivityInput extends ActInput {
  @Input.id('The IRO, when the manager records it.', { nullable: true }) iroId?: string | null;
  @Input.text('What it was, such as STRATEGY_MEETING, LADO or GUARDIAN_CONTACT.') kind: string;
  @Input.day('The day.') doneOn: string;
  @Input.of(() => Float, 'Hours it took, more than none and 24 at most.') hours: number;
  @Input.text("How it may touch the IRO's independence; left out where it does not.", { nullable: true })
  riskToIndependence?: string | null;
}

/** @throws BadInput when no day has so many hours */
export function checkHours(hours: number): void {
  if (!(hours > 0 && hours <= 24))
    throw new BadInput('hours is more than none and 24 at most: record an activity of several days by day.');
}

/** Work beside reviews is recorded by the day, with what it may mean for independence. */
export class RecordOtherActivity {
  @Act(
    'RECORD_OTHER_ACTIVITY',
    () => OtherActivity,
    'Records what an IRO did beside reviews, how long it took and whether it touches their independence.',
  )
  async recordOtherActivity(input: RecordOtherActivityInput, context: Acting): Promise<OtherActivity> {
    const { kind, doneOn, hours } = input;
    check.code('kind', kind, otherActivities);
    checkHours(hours);
    check.notAhead(context.today, 'An activity', doneOn);
    return context.record(null, otherActivityById, async (manager) => {
      const row = {
        iroId: await whoseWork(manager, context, null, input.iroId),
        kind,
        doneOn,
        hours,
        riskToIndependence: typed(input.riskToIndependence),
      };
      const activity = await records.insert(manager, OtherActivityEntity, row);
      const risk = row.riskToIndependence === null ? '' : ', with a risk to independence';
      return {
        id: activity,
        before: null,
        after: { id: activity, ...row },
        on: doneOn,
        sentence: `An IRO was at work beside reviews (${inWords(otherActivities, kind)})${risk}.`,
      };
    });
  }
}
