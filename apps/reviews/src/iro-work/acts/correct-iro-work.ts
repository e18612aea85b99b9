import {
  inviteeRoles,
  feedbackGivers,
  feedbackThemes,
  judgementGrades,
  permanencePlanRoutes,
  privateTalkOutcomes,
  visitPlaces,
} from '@iro/codes';
import { BadInput, check, correctable, correction } from '@iro/subgraph';
import { ChildFeedbackEntity } from '../../service-quality/tables/child-feedback.entity';
import { JudgementModerationEntity } from '../../service-quality/tables/judgement-moderation.entity';
import { ChildSpokenToEntity } from '../tables/child-spoken-to.entity';
import { IroVisitEntity } from '../tables/iro-visit.entity';
import { MonitoringDiscussionEntity } from '../tables/monitoring-discussion.entity';
import { PermanencePlanEntity } from '../tables/permanence-plan.entity';
import { ChildSpokenTo } from '../types/child-spoken-to.type';
import { ChildFeedback, IroVisit, MonitoringDiscussion } from '../types/iro-work.type';
import { JudgementModeration } from '../../service-quality/types/judgement-moderation.type';
import { PermanencePlan } from '../types/permanence-plan.type';
import { checkTalk } from './record-child-spoken-to';
import { checkInCare } from '../checks/whose-work';
import {
  iroVisitById,
  monitoringDiscussionById,
  permanencePlanById,
  privateTalkById,
} from '../loaders/iro-work-loaders';
import { feedbackById, moderationById } from '../../service-quality/loaders/service-quality-loaders';

export const CorrectIroVisit = correction({
  act: 'CORRECT_IRO_VISIT',
  called: 'visit by the IRO',
  entity: IroVisitEntity,
  type: () => IroVisit,
  fields: {
    visitedOn: correctable.day('The day of the visit.'),
    place: correctable.text('Where, such as PLACEMENT or SCHOOL.', { codes: visitPlaces }),
    alone: correctable.yesNo('Whether the child was spoken to alone.'),
    observed: correctable.yesNo('Whether the child was observed rather than spoken to.'),
  },
  load: iroVisitById,
  check: async (manager, row, context) => {
    if (row.alone === true && row.observed === true)
      throw new BadInput('Say either that the child was spoken to alone or that the child was observed.');
    check.notAhead(context.today, 'A visit', row.visitedOn);
    await checkInCare(manager, row.childId, row.visitedOn);
  },
});

export const CorrectChildSpokenTo = correction({
  act: 'CORRECT_CHILD_SPOKEN_TO',
  entity: ChildSpokenToEntity,
  type: () => ChildSpokenTo,
  fields: {
    onDay: correctable.day(
      'The day of the talk, or of the refusal or the decision that it was not appropriate.',
    ),
    outcome: correctable.text('SPOKEN_TO, REFUSED or NOT_APPROPRIATE.', { codes: privateTalkOutcomes }),
    because: correctable.text('Why there was no talk.'),
  },
  load: privateTalkById,
  check: async (manager, row, context) => {
    checkTalk(row.outcome, row.because === null ? null : row.because);
    check.notAhead(context.today, 'A talk in private', row.onDay);
    await checkInCare(manager, row.childId, row.onDay);
  },
});

export const CorrectMonitoringDiscussion = correction({
  act: 'CORRECT_MONITORING_DISCUSSION',
  entity: MonitoringDiscussionEntity,
  type: () => MonitoringDiscussion,
  fields: {
    heldOn: correctable.day('The day it was held.'),
    withWhom: correctable.text("With whom, by their part in the child's life.", { codes: inviteeRoles }),
    desiredOutcome: correctable.text('What the IRO wanted.'),
    outcome: correctable.text('What came of it.'),
    ledToConcern: correctable.yesNo('Whether a concern was raised from it.'),
    midwayCheck: correctable.yesNo('Whether it was the check half way between two reviews.', {
      needed: true,
    }),
  },
  load: monitoringDiscussionById,
  check: (_manager, row, context) => check.notAhead(context.today, 'A discussion', row.heldOn),
});

export const CorrectPermanencePlan = correction({
  act: 'CORRECT_PERMANENCE_PLAN',
  entity: PermanencePlanEntity,
  type: () => PermanencePlan,
  fields: {
    route: correctable.text('The route to a lasting home.', { codes: permanencePlanRoutes }),
    agreedOn: correctable.day('The day it was agreed.'),
  },
  load: permanencePlanById,
  check: async (manager, row, context) => {
    check.notAhead(context.today, 'A permanence plan', row.agreedOn);
    if (row.replacedOn !== null)
      check.order(
        row.agreedOn,
        row.replacedOn,
        'A plan cannot have been agreed after the day another took its place. Check the day.',
      );
    await checkInCare(manager, row.childId, row.agreedOn);
  },
});

export const CorrectModeration = correction({
  act: 'CORRECT_MODERATION',
  called: 'moderation of a judgement',
  entity: JudgementModerationEntity,
  type: () => JudgementModeration,
  fields: {
    grade: correctable.text('The grade after moderation.', { codes: judgementGrades }),
    because: correctable.text('Why the grade stands or is another.'),
  },
  load: moderationById,
});

export const CorrectFeedback = correction({
  act: 'CORRECT_FEEDBACK',
  called: 'piece of feedback',
  entity: ChildFeedbackEntity,
  type: () => ChildFeedback,
  fields: {
    givenOn: correctable.day('The day it was given.'),
    givenBy: correctable.text('CHILD, YOUNG_INSPECTORS or GROUP.', { codes: feedbackGivers, needed: true }),
    theme: correctable.text('What it was about.', { codes: feedbackThemes }),
    words: correctable.text('What was said, in their words.'),
    whatWasDone: correctable.text('What was done about it.'),
    actedOn: correctable.day('The day it was done.'),
  },
  load: feedbackById,
  check: (_manager, row, context) => {
    if (row.givenBy !== null && (row.givenBy === 'CHILD') !== (row.childId !== null))
      throw new BadInput(
        'Feedback of a child is a child’s, and that of a group is no one child’s: givenBy cannot make it the other.',
      );
    check.notAhead(context.today, 'Feedback', row.givenOn);
    check.notAhead(context.today, 'What was done', row.actedOn);
    check.order(
      row.givenOn,
      row.actedOn,
      'Nothing can have been done about feedback before it was given. Check the day.',
    );
  },
});
