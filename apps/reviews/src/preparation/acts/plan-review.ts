import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { earlyReviewReasons, reviewKinds } from '@iro/codes';
import { KnownChildEntity } from '@iro/journal';
import { meetingNeeded, type MeetingHistory } from '@iro/rules';
import {
  Act,
  ActInput,
  BadInput,
  Input,
  NotFound,
  Refused,
  RefusedAsHeard,
  check,
  dayInWords,
  derivedRows,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { ReviewEntity } from '../../review/tables/review.entity';
import { Review } from '../../review/types/review.type';
import { reviewById } from '../../review/loaders/review-loaders';

@Input('A review to book.')
export class PlanReviewInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text(
    'What makes it due: FIRST, SECOND, SUBSEQUENT, EARLY, ADOPTION, AFTER_DISRUPTION or SHORT_BREAK.',
  )
  kind: string;
  @Input.day('The day it is to be held.') plannedFor: string;
  @Input.yesNo(
    'Whether it is to be done without a meeting: for a child more than a year in a ' +
      'long-term foster placement, with a meeting in the last year.',
    { nullable: true },
  )
  withoutMeeting?: boolean | null;
  @Input.text('Why it is brought forward, such as UNPLANNED_MOVE: needed with EARLY, and only then.', {
    nullable: true,
  })
  earlyReason?: string | null;
}

/** Long-term foster placements, in which not every review needs a meeting. */
const longTermFostering = "('U1', 'U4')";

/** A review that is booked opens the duties of its preparation. */
export class PlanReview {
  @Act(
    'PLAN_REVIEW',
    () => Review,
    'Books a review of a child, or one again that was put off without a new day. From then on ' +
      'the child is to be consulted, people invited and papers asked for in time.',
  )
  async planReview(input: PlanReviewInput, context: Acting): Promise<Review> {
    const { childId, kind, plannedFor } = input;
    check.code('kind', kind, reviewKinds);
    check.code('earlyReason', input.earlyReason, earlyReviewReasons);
    if ((kind === 'EARLY') !== Boolean(input.earlyReason))
      throw new BadInput('Give an earlyReason with the kind EARLY, and with no other.');
    const withoutMeeting = input.withoutMeeting ?? false;
    return context.record(childId, reviewById, async (manager) => {
      if (plannedFor < context.today)
        throw new Refused(
          'PLANNED_IN_PAST',
          'A review is planned for today or a day to come. Record one already held with completeReview.',
        );
      const iroId = await lookedAfterBy(manager, childId);
      const putOff = await putOffWithoutDay(manager, childId, kind);
      if (withoutMeeting) await checkWithoutMeeting(manager, childId, plannedFor as CivilDate);
      const booking = {
        iroId,
        plannedFor,
        withoutMeeting,
        earlyReason: input.earlyReason ?? null,
        keptHere: true,
      };
      const review =
        putOff ??
        (await records.insert(manager, ReviewEntity, {
          childId,
          kind,
          plannedOn: context.today,
          adjourned: false,
          cancelled: false,
          ...booking,
        }));
      if (putOff !== null)
        await records.change(manager, ReviewEntity, { id: putOff, version: null }, booking);
      const how = `${withoutMeeting ? ', without a meeting' : ''}${kind === 'EARLY' ? ', brought forward' : ''}`;
      return {
        id: review,
        before: putOff === null ? null : { plannedFor: null },
        after: { ...input, iroId },
        sentence: `A review was planned for ${dayInWords(plannedFor)}${how}.`,
      };
    });
  }
}

const childInCare = rowsOf(KnownChildEntity, ['iroId']).derive<{ lookedAfter: boolean }>({
  lookedAfter: `
    EXISTS (
        SELECT 1
        FROM known_spell s
        WHERE s.child_id = t.child_id AND s.kind = 'PERIOD_OF_CARE' AND s.to_on IS NULL
      )
  `,
});

/** The child's IRO, null where nobody is allocated. @throws Refused for a child who is not looked after */
async function lookedAfterBy(manager: EntityManager, childId: string): Promise<string | null> {
  const [child] = await readRows(manager, childInCare, 'WHERE t.child_id = $1', [childId]);
  if (child === undefined) throw new NotFound('child');
  if (!child.lookedAfter)
    throw new RefusedAsHeard(
      'NOT_LOOKED_AFTER',
      'The child is not known to be looked after. Have the period of care recorded first.',
    );
  return child.iroId;
}

/**
 * The review of that kind that was put off without a new day: it is booked again. @throws Refused when one is
 * planned for a day
 */
async function putOffWithoutDay(
  manager: EntityManager,
  childId: string,
  kind: string,
): Promise<string | null> {
  const [planned] = await readRows(
    manager,
    rowsOf(ReviewEntity, ['id', 'plannedFor']),
    `
      WHERE t.child_id = $1
        AND t.kind = $2
        AND t.planned_on IS NOT NULL
        AND t.started_on IS NULL
        AND t.completed_on IS NULL
        AND NOT t.cancelled
    `,
    [childId, kind],
  );
  if (planned === undefined) return null;
  if (planned.plannedFor === null) return planned.id;
  throw new Refused(
    'ALREADY_PLANNED',
    `A review of this kind is already planned for ` +
      `${dayInWords(planned.plannedFor)}. Postpone that one, or call it off ` +
      `first.`,
  );
}

const meetings = derivedRows<MeetingHistory>(
  { settledSince: 'max(t.settled_since)', lastMeetingOn: 'max(t.last_meeting_on)' },
  `
    (
        SELECT s.from_on AS settled_since, NULL::date AS last_meeting_on
        FROM known_spell s
        WHERE s.child_id = $1
          AND s.kind = 'PLACEMENT'
          AND s.value IN ${longTermFostering}
          AND s.to_on IS NULL
        UNION ALL
        SELECT NULL, r.completed_on
        FROM review r
        WHERE r.child_id = $1 AND NOT r.without_meeting AND NOT r.cancelled
      ) t
  `,
);

/** Not every review of a child settled in long-term fostering needs a meeting; the rule says which do. */
async function checkWithoutMeeting(
  manager: EntityManager,
  childId: string,
  plannedFor: CivilDate,
): Promise<void> {
  const [history] = await readRows(manager, meetings, '', [childId]);
  const why = meetingNeeded(history ?? { settledSince: null, lastMeetingOn: null }, plannedFor);
  if (why === 'NOT_SETTLED')
    throw new Refused(
      'MEETING_NEEDED',
      'A review without a meeting is for a child who has been in a long-term ' +
        'foster placement for a year. Plan it with a meeting.',
    );
  if (why !== null)
    throw new Refused(
      'MEETING_NEEDED_THIS_YEAR',
      'There was no review with a meeting in the year before: at least one a year needs one. Plan it with a meeting.',
    );
}
