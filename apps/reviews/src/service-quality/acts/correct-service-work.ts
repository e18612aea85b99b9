import { Float } from 'type-graphql';
import { otherActivities, priorityStates, supervisionKinds, viewForms } from '@iro/codes';
import {
  DateScalar,
  checkNotAhead,
  checkOrder,
  correction,
  typed,
  type Columns,
  type Context,
} from '@iro/subgraph';
import { OtherActivity, Supervision } from '../types/iros-own-work.type';
import { OwnViews } from '../../young-person/types/own-words.type';
import { Priority, PriorityProgress } from '../../year/types/report-words.type';
import {
  otherActivitiesKept,
  ownViewsKept,
  priorities,
  progressOfPriorities,
  supervisions,
  workById,
} from '../../iro-work/loaders/work-loaders';
import { checkViews } from '../../young-person/acts/give-own-views';
import { checkHours } from './record-other-activity';
import { checkMeasure } from '../../year/acts/set-priority';

const text = (row: Columns, column: string): string | null => row[column] as string | null;

export const CorrectSupervision = correction({
  name: 'correctSupervision',
  act: 'CORRECT_SUPERVISION',
  what: 'supervision or development review',
  table: 'supervision',
  type: () => Supervision,
  fields: {
    heldOn: { type: () => DateScalar, needed: true, description: 'The day it was held.' },
    kind: {
      type: () => String,
      codes: supervisionKinds,
      needed: true,
      description: 'SCHEDULED, AD_HOC, ON_REQUEST or PDR.',
    },
    notes: { type: () => String, description: 'What was talked about.' },
    agreed: {
      type: () => String,
      description: 'What was agreed, or the objectives of a development review.',
    },
    nextBy: { type: () => DateScalar, description: 'By when the next is due.' },
  },
  load: (context: Context, id) => workById(context, supervisions).load(id),
  check: (_manager, row, context) => {
    checkNotAhead(context.today, 'A supervision', text(row, 'held_on'));
    checkOrder(
      text(row, 'held_on'),
      text(row, 'next_by'),
      'The next supervision cannot be due before this one. Check the day.',
    );
  },
});

export const CorrectOtherActivity = correction({
  name: 'correctOtherActivity',
  act: 'CORRECT_OTHER_ACTIVITY',
  what: 'other activity of an IRO',
  table: 'other_activity',
  type: () => OtherActivity,
  fields: {
    kind: { type: () => String, codes: otherActivities, needed: true, description: 'What it was.' },
    doneOn: { type: () => DateScalar, needed: true, description: 'The day.' },
    hours: { type: () => Float, needed: true, description: 'Hours it took, more than none and 24 at most.' },
    riskToIndependence: { type: () => String, description: "How it may touch the IRO's independence." },
  },
  load: (context: Context, id) => workById(context, otherActivitiesKept).load(id),
  check: (_manager, row, context) => {
    checkHours(Number(row['hours']));
    checkNotAhead(context.today, 'An activity', text(row, 'done_on'));
  },
});

export const CorrectPriority = correction({
  name: 'correctPriority',
  act: 'CORRECT_PRIORITY',
  what: 'priority',
  table: 'priority',
  type: () => Priority,
  fields: {
    words: { type: () => String, needed: true, description: 'What is to be done.' },
    owner: { type: () => String, needed: true, description: 'Who answers for it, by post.' },
    measure: {
      type: () => String,
      description: 'The figure it is measured by, as a field of the reporting year.',
    },
    target: { type: () => Float, description: 'What that figure is to reach.' },
  },
  load: (context: Context, id) => workById(context, priorities).load(id),
  check: (_manager, row) => checkMeasure(text(row, 'measure'), row['target'] as number | null),
});

export const CorrectPriorityProgress = correction({
  name: 'correctPriorityProgress',
  act: 'CORRECT_PRIORITY_PROGRESS',
  what: 'progress of a priority',
  table: 'priority_progress',
  type: () => PriorityProgress,
  fields: {
    onDay: { type: () => DateScalar, needed: true, description: 'As at which day.' },
    state: {
      type: () => String,
      codes: priorityStates,
      needed: true,
      description: 'NOT_STARTED, ON_TRACK, BEHIND or ACHIEVED.',
    },
    words: { type: () => String, description: 'What there is to say.' },
  },
  load: (context: Context, id) => workById(context, progressOfPriorities).load(id),
  check: (_manager, row, context) => checkNotAhead(context.today, 'Progress', text(row, 'on_day')),
});

export const CorrectOwnViews = correction({
  name: 'correctOwnViews',
  act: 'CORRECT_OWN_VIEWS',
  what: "young person's views",
  table: 'own_views',
  type: () => OwnViews,
  fields: {
    form: { type: () => String, codes: viewForms, needed: true, description: 'WRITTEN, DRAWN or RECORDED.' },
    words: { type: () => String, description: 'Your words.' },
    fileReference: { type: () => String, description: 'Where your drawing or recording is kept.' },
  },
  load: (context: Context, id) => workById(context, ownViewsKept).load(id),
  check: (_manager, row) =>
    checkViews(String(row['form']), typed(text(row, 'words')), typed(text(row, 'file_reference'))),
});
