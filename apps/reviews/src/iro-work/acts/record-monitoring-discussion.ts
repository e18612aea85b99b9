import { inviteeRoles } from '@iro/codes';
import { Act, ActInput, Input, check, inWords, records, typed, type Acting } from '@iro/subgraph';
import { MonitoringDiscussionEntity } from '../tables/monitoring-discussion.entity';
import { MonitoringDiscussion } from '../types/iro-work.type';
import { whoseWork } from '../checks/whose-work';
import { monitoringDiscussionById } from '../loaders/iro-work-loaders';

@Input('A discussion by which the IRO follows a case between reviews.')
export class RecordMonitoringDiscussionInput extends ActInput {
  @Input.id('The child it was about.') childId: string;
  @Input.id("Which IRO, when the manager records it; the child's IRO when not said.", { nullable: true })
  iroId?: string | null;
  @Input.day('The day it was held.') heldOn: string;
  @Input.text("With whom, by their part in the child's life, such as SOCIAL_WORKER.") withWhom: string;
  @Input.text('What the IRO wanted.') desiredOutcome: string;
  @Input.text('What came of it; left out while it is not known.', { nullable: true }) outcome?: string | null;
  @Input.yesNo('Whether a concern was raised from it.') ledToConcern: boolean;
  @Input.yesNo('Whether it was the check half way between two reviews.') midwayCheck: boolean;
}

/** A discussion follows a case between reviews, and may be the midway check. */
export class RecordMonitoringDiscussion {
  @Act(
    'RECORD_MONITORING_DISCUSSION',
    () => MonitoringDiscussion,
    'Records a discussion by which the IRO follows a case; marked as the midway check, it meets that duty.',
  )
  async recordMonitoringDiscussion(
    input: RecordMonitoringDiscussionInput,
    context: Acting,
  ): Promise<MonitoringDiscussion> {
    const { childId, heldOn, withWhom, ledToConcern, midwayCheck } = input;
    check.code('withWhom', withWhom, inviteeRoles);
    const desiredOutcome = check.said('desiredOutcome', input.desiredOutcome);
    check.notAhead(context.today, 'A discussion', heldOn);
    return context.record(childId, monitoringDiscussionById, async (manager) => {
      const iroId = await whoseWork(manager, context, childId, input.iroId);
      const row = {
        childId,
        iroId,
        heldOn,
        withWhom,
        desiredOutcome,
        outcome: typed(input.outcome),
        ledToConcern,
        midwayCheck,
      };
      const discussion = await records.insert(manager, MonitoringDiscussionEntity, row);
      const what = midwayCheck ? 'The IRO made the midway check' : 'The IRO followed the case';
      const sentence =
        `${what} in a discussion (${inWords(inviteeRoles, withWhom)})` +
        `${ledToConcern ? '; a concern was raised from it' : ''}.`;
      return { id: discussion, before: null, after: { id: discussion, ...row }, on: heldOn, sentence };
    });
  }
}
