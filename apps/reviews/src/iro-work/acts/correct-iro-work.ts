import {
  inviteeRoles,
  feedbackGivers,
  feedbackThemes,
  judgementGrades,
  permanencePlanRoutes,
  privateTalkOutcomes,
  visitPlaces,
} from '@iro/codes';
import {
  BadInput,
  DateScalar,
  checkNotAhead,
  checkOrder,
  correction,
  type Columns,
  type Context,
} from '@iro/subgraph';
import { ChildSpokenTo } from '../types/child-spoken-to.type';
import { ChildFeedback, IroVisit, MonitoringDiscussion } from '../types/iro-work.type';
import { JudgementModeration } from '../../service-quality/types/judgement-moderation.type';
import { PermanencePlan } from '../types/permanence-plan.type';
import {
  childFeedback,
  iroVisits,
  moderations,
  monitoringDiscussions,
  permanencePlans,
  privateTalks,
  workById,
} from '../loaders/work-loaders';
import { checkTalk } from './record-child-spoken-to';
import { checkInCare } from '../checks/whose-work';

const day = (row: Columns, column: string): string => String(row[column]);

export const CorrectIroVisit = correction({
  name: 'correctIroVisit',
  act: 'CORRECT_IRO_VISIT',
  what: 'visit by the IRO',
  table: 'iro_visit',
  type: () => IroVisit,
  fields: {
    visitedOn: { type: () => DateScalar, needed: true, description: 'The day of the visit.' },
    place: { type: () => String, codes: visitPlaces, description: 'Where, such as PLACEMENT or SCHOOL.' },
    alone: { type: () => Boolean, description: 'Whether the child was spoken to alone.' },
    observed: {
      type: () => Boolean,
      needed: true,
      description: 'Whether the child was observed rather than spoken to.',
    },
  },
  load: (context: Context, id) => workById(context, iroVisits).load(id),
  check: async (manager, row, context) => {
    if (row['alone'] === true && row['observed'] === true)
      throw new BadInput('Say either that the child was spoken to alone or that the child was observed.');
    checkNotAhead(context.today, 'A visit', day(row, 'visited_on'));
    await checkInCare(manager, day(row, 'child_id'), day(row, 'visited_on'));
  },
});

export const CorrectChildSpokenTo = correction({
  name: 'correctChildSpokenTo',
  act: 'CORRECT_CHILD_SPOKEN_TO',
  what: 'talk in private',
  table: 'child_spoken_to',
  type: () => ChildSpokenTo,
  fields: {
    onDay: {
      type: () => DateScalar,
      needed: true,
      description: 'The day of the talk, or of the refusal or the decision that it was not appropriate.',
    },
    outcome: {
      type: () => String,
      codes: privateTalkOutcomes,
      needed: true,
      description: 'SPOKEN_TO, REFUSED or NOT_APPROPRIATE.',
    },
    because: { type: () => String, description: 'Why there was no talk.' },
  },
  load: (context: Context, id) => workById(context, privateTalks).load(id),
  check: async (manager, row, context) => {
    checkTalk(day(row, 'outcome'), row['because'] === null ? null : day(row, 'because'));
    checkNotAhead(context.today, 'A talk in private', day(row, 'on_day'));
    await checkInCare(manager, day(row, 'child_id'), day(row, 'on_day'));
  },
});

export const CorrectMonitoringDiscussion = correction({
  name: 'correctMonitoringDiscussion',
  act: 'CORRECT_MONITORING_DISCUSSION',
  what: 'monitoring discussion',
  table: 'monitoring_discussion',
  type: () => MonitoringDiscussion,
  fields: {
    heldOn: { type: () => DateScalar, needed: true, description: 'The day it was held.' },
    withWhom: {
      type: () => String,
      codes: inviteeRoles,
      needed: true,
      description: "With whom, by their part in the child's life.",
    },
    desiredOutcome: { type: () => String, description: 'What the IRO wanted.' },
    outcome: { type: () => String, description: 'What came of it.' },
    ledToConcern: { type: () => Boolean, needed: true, description: 'Whether a concern was raised from it.' },
    midwayCheck: {
      type: () => Boolean,
      needed: true,
      description: 'Whether it was the check half way between two reviews.',
    },
  },
  load: (context: Context, id) => workById(context, monitoringDiscussions).load(id),
  check: (_manager, row, context) => checkNotAhead(context.today, 'A discussion', day(row, 'held_on')),
});

export const CorrectPermanencePlan = correction({
  name: 'correctPermanencePlan',
  act: 'CORRECT_PERMANENCE_PLAN',
  what: 'permanence plan',
  table: 'permanence_plan',
  type: () => PermanencePlan,
  fields: {
    route: {
      type: () => String,
      codes: permanencePlanRoutes,
      needed: true,
      description: 'The route to a lasting home.',
    },
    agreedOn: { type: () => DateScalar, needed: true, description: 'The day it was agreed.' },
  },
  load: (context: Context, id) => workById(context, permanencePlans).load(id),
  check: async (manager, row, context) => {
    checkNotAhead(context.today, 'A permanence plan', day(row, 'agreed_on'));
    if (row['replaced_on'] !== null)
      checkOrder(
        day(row, 'agreed_on'),
        day(row, 'replaced_on'),
        'A plan cannot have been agreed after the day another took its place. Check the day.',
      );
    await checkInCare(manager, day(row, 'child_id'), day(row, 'agreed_on'));
  },
});

export const CorrectModeration = correction({
  name: 'correctModeration',
  act: 'CORRECT_MODERATION',
  what: 'moderation of a judgement',
  table: 'judgement_moderation',
  type: () => JudgementModeration,
  fields: {
    grade: {
      type: () => String,
      codes: judgementGrades,
      needed: true,
      description: 'The grade after moderation.',
    },
    because: { type: () => String, needed: true, description: 'Why the grade stands or is another.' },
  },
  load: (context: Context, id) => workById(context, moderations).load(id),
});

export const CorrectFeedback = correction({
  name: 'correctFeedback',
  act: 'CORRECT_FEEDBACK',
  what: 'piece of feedback',
  table: 'child_feedback',
  type: () => ChildFeedback,
  fields: {
    givenOn: { type: () => DateScalar, needed: true, description: 'The day it was given.' },
    givenBy: {
      type: () => String,
      codes: feedbackGivers,
      needed: true,
      description: 'CHILD, YOUNG_INSPECTORS or GROUP.',
    },
    theme: { type: () => String, codes: feedbackThemes, needed: true, description: 'What it was about.' },
    words: { type: () => String, description: 'What was said, in their words.' },
    whatWasDone: { type: () => String, description: 'What was done about it.' },
    actedOn: { type: () => DateScalar, description: 'The day it was done.' },
  },
  load: (context: Context, id) => workById(context, childFeedback).load(id),
  check: (_manager, row, context) => {
    if (row['given_by'] !== null && (row['given_by'] === 'CHILD') !== (row['child_id'] !== null))
      throw new BadInput(
        'Feedback of a child is a child’s, and that of a group is no one child’s: givenBy cannot make it the other.',
      );
    checkNotAhead(context.today, 'Feedback', day(row, 'given_on'));
    checkNotAhead(context.today, 'What was done', row['acted_on'] as string | null);
    checkOrder(
      day(row, 'given_on'),
      row['acted_on'] as string | null,
      'Nothing can have been done about feedback before it was given. Check the day.',
    );
  },
});
