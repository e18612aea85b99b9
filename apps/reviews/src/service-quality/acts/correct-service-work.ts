import { Float } from 'type-graphql';
import { otherActivities, priorityStates, supervisionKinds, viewForms } from '@iro/codes';
import { check, correctable, correction, typed } from '@iro/subgraph';
import { PriorityProgressEntity } from '../../year/tables/priority-progress.entity';
import { PriorityEntity } from '../../year/tables/priority.entity';
import { OwnViewsEntity } from '../../young-person/tables/own-views.entity';
import { OtherActivityEntity } from '../tables/other-activity.entity';
import { SupervisionEntity } from '../tables/supervision.entity';
import { OtherActivity, Supervision } from '../types/iros-own-work.type';
import { OwnViews } from '../../young-person/types/own-words.type';
import { Priority, PriorityProgress } from '../../year/types/report-words.type';
import { checkViews } from '../../young-person/acts/give-own-views';
import { checkHours } from './record-other-activity';
import { checkMeasure } from '../../year/acts/set-priority';
import { otherActivityById, supervisionById } from '../loaders/service-quality-loaders';
import { priorityById, priorityProgressById } from '../../year/loaders/report-words-loaders';
import { ownViewsById } from '../../young-person/loaders/own-words-loaders';

export const CorrectSupervision = correction({
  act: 'CORRECT_SUPERVISION',
  called: 'supervision or development review',
  entity: SupervisionEntity,
  type: () => Supervision,
  fields: {
    heldOn: correctable.day('The day it was held.'),
    kind: correctable.text('SCHEDULED, AD_HOC, ON_REQUEST or PDR.', { codes: supervisionKinds }),
    notes: correctable.text('What was talked about.'),
    agreed: correctable.text('What was agreed, or the objectives of a development review.'),
    nextBy: correctable.day('By when the next is due.'),
  },
  load: supervisionById,
  check: (_manager, row, context) => {
    check.notAhead(context.today, 'A supervision', row.heldOn);
    check.order(row.heldOn, row.nextBy, 'The next supervision cannot be due before this one. Check the day.');
  },
});

export const CorrectOtherActivity = correction({
  act: 'CORRECT_OTHER_ACTIVITY',
  called: 'other activity of an IRO',
  entity: OtherActivityEntity,
  type: () => OtherActivity,
  fields: {
    kind: correctable.text('What it was.', { codes: otherActivities }),
    doneOn: correctable.day('The day.'),
    hours: correctable.of(() => Float, 'Hours it took, more than none and 24 at most.'),
    riskToIndependence: correctable.text("How it may touch the IRO's independence."),
  },
  load: otherActivityById,
  check: (_manager, row, context) => {
    checkHours(row.hours);
    check.notAhead(context.today, 'An activity', row.doneOn);
  },
});

export const CorrectPriority = correction({
  act: 'CORRECT_PRIORITY',
  entity: PriorityEntity,
  type: () => Priority,
  fields: {
    words: correctable.text('What is to be done.'),
    owner: correctable.text('Who answers for it, by post.'),
    measure: correctable.text('The figure it is measured by, as a field of the reporting year.'),
    target: correctable.of(() => Float, 'What that figure is to reach.'),
  },
  load: priorityById,
  check: (_manager, row) => checkMeasure(row.measure, row.target),
});

export const CorrectPriorityProgress = correction({
  act: 'CORRECT_PRIORITY_PROGRESS',
  entity: PriorityProgressEntity,
  type: () => PriorityProgress,
  fields: {
    onDay: correctable.day('As at which day.'),
    state: correctable.text('NOT_STARTED, ON_TRACK, BEHIND or ACHIEVED.', { codes: priorityStates }),
    words: correctable.text('What there is to say.'),
  },
  load: priorityProgressById,
  check: (_manager, row, context) => check.notAhead(context.today, 'Progress', row.onDay),
});

export const CorrectOwnViews = correction({
  act: 'CORRECT_OWN_VIEWS',
  called: "young person's views",
  entity: OwnViewsEntity,
  type: () => OwnViews,
  fields: {
    form: correctable.text('WRITTEN, DRAWN or RECORDED.', { codes: viewForms }),
    words: correctable.text('Your words.'),
    fileReference: correctable.text('Where your drawing or recording is kept.'),
  },
  load: ownViewsById,
  check: (_manager, row) => checkViews(row.form, typed(row.words), typed(row.fileReference)),
});
