import { byId, hangingOn, hangingOnBy, rowsOf } from '@iro/subgraph';
import { ChildFeedbackEntity } from '../tables/child-feedback.entity';
import { JudgementModerationEntity } from '../tables/judgement-moderation.entity';
import { OtherActivityEntity } from '../tables/other-activity.entity';
import { PracticeObservationEntity } from '../tables/practice-observation.entity';
import { SupervisionEntity } from '../tables/supervision.entity';

export const moderations = hangingOn(JudgementModerationEntity, 'judgementId', { order: 't.id' });
export const moderationById = byId(JudgementModerationEntity);

export const childFeedback = hangingOn(ChildFeedbackEntity, 'childId', { order: 't.given_on DESC, t.id' });
export const feedbackById = byId(ChildFeedbackEntity);

/** The year in which feedback was given, by the March it ends in: 275 days after 1 April lies 1 January. */
const yearGiven = '(extract(year FROM t.given_on + 275))::int';

/** Feedback of a year, by the March it ends in, that groups gave, or nobody by name. */
export const feedbackOfGroups = hangingOnBy(
  rowsOf(ChildFeedbackEntity).derive<{ year: number }>({ year: yearGiven }),
  'year',
  `
    WHERE ${yearGiven} = ANY($1) AND t.child_id IS NULL
    ORDER BY t.given_on DESC, t.id
  `,
);

export const supervisions = hangingOn(SupervisionEntity, 'iroId', { order: 't.held_on DESC, t.id' });
export const supervisionById = byId(SupervisionEntity);

export const practiceObservations = hangingOn(PracticeObservationEntity, 'iroId', {
  order: 'coalesce(t.done_on, t.planned_for, t.due_by) DESC, t.id',
});
export const practiceObservationById = byId(PracticeObservationEntity);

export const otherActivities = hangingOn(OtherActivityEntity, 'iroId', { order: 't.done_on DESC, t.id' });
export const otherActivityById = byId(OtherActivityEntity);
