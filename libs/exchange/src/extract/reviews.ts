import {
  inviteeRoles,
  judgementDimensions,
  judgementGrades,
  latenessReasons,
  participationCodes,
  participationMethods,
  permanencePlanRoutes,
  privateTalkOutcomes,
  reviewChairs,
  reviewKinds,
  supervisionKinds,
} from '@iro/codes';
import { boolean, code, date, text } from '../layout';
import { child, extractFile, mustReferTo, refersTo } from './extract-layout';

const review = mustReferTo('reviews', 'The review.');

/** Reviews, held or planned. */
export const reviews = extractFile(
  'reviews',
  'Reviews, held or planned. When one was due is worked out, not imported.',
  {
    child,
    iro: refersTo('iros', 'The IRO who held it or is to; blank when not recorded.'),
    kind: code.required(reviewKinds, 'What made it due.'),
    planned_for: date('The day it was planned for, after any postponement; blank when not recorded.'),
    started_on: date('The day of its first session; blank when not yet held.'),
    completed_on: date('The day it was completed; blank when it is not.', { notBefore: 'started_on' }),
    without_meeting: boolean('Whether it was held without a meeting; blank is no.'),
    late_reason: code(latenessReasons, 'Why it was late; blank when in time or not recorded.'),
    chaired_by: code(reviewChairs, 'Who chaired it; blank when not held or not recorded.'),
    participation: code(
      participationCodes,
      "The child's part, as SSDA903's REVIEW_CODE; blank when not completed.",
    ),
    observed: boolean('Whether an observation of the child stands in its record; blank when not recorded.'),
  },
);

/** Sessions of a review held as a series of meetings. */
export const reviewSessions = extractFile(
  'review_sessions',
  'Meetings of a review. A review of one meeting may have one row or none.',
  {
    review,
    held_on: date.required('The day of the meeting.'),
    adjourned: boolean.required('Whether the review was adjourned at its end.'),
  },
);

/** Postponements. */
export const postponements = extractFile('postponements', 'Reviews put off.', {
  review,
  postponed_on: date.required('The day it was put off.'),
  planned_for: date.required('The day it had been planned for.'),
  moved_to: date('The day it was moved to; blank when none was set.'),
  reason: code.required(latenessReasons, 'Why.'),
});

/** Ways of taking part that were offered. */
export const participationMethodsUsed = extractFile(
  'participation_methods',
  'Ways of taking part that were tried for a review.',
  {
    review,
    method: code.required(participationMethods, 'The way.'),
    used: boolean.required('Whether the child took it up.'),
  },
);

/** The record of a review. */
export const reviewRecords = extractFile('review_records', 'The record of each completed review.', {
  review,
  decisions_issued_on: date('The day the decisions were issued; blank when they were not.'),
  written_on: date('The day the full record was written; blank when it was not.'),
  distributed_on: date('The day the record was distributed; blank when it was not.'),
});

/** Decisions of a review. */
export const reviewDecisions = extractFile('review_decisions', 'Decisions made at reviews.', {
  review,
  text: text.required('The decision.'),
  owner: text('Who is to do it; blank when not recorded.'),
  due_by: date('By when; blank when no day was set.'),
  done_on: date('When it was done; blank when it is not.'),
});

/** People invited to a review. */
export const invitees = extractFile('invitees', 'People invited to a review.', {
  review,
  role: code.required(inviteeRoles, "Their part in the child's life."),
  invited_on: date('The day they were invited; blank when not recorded.'),
  attended: boolean('Whether they came; blank when not held or not recorded.'),
  views_sent_on: date('The day their views were sent in; blank when none were.'),
});

/** Judgements. */
export const judgements = extractFile('judgements', "The IRO's judgements at a review.", {
  review,
  dimension: code.required(judgementDimensions, 'What is judged.'),
  grade: code.required(judgementGrades, 'The grade.'),
});

/** Visits by the IRO. */
export const iroVisits = extractFile('iro_visits', 'Visits to a child by the IRO.', {
  child,
  iro: mustReferTo('iros', 'The IRO.'),
  visited_on: date.required('The day of the visit.'),
  alone: boolean('Whether the child was spoken to alone; blank when not recorded.'),
  observed: boolean('Whether the child was observed rather than spoken to; blank is no.'),
});

/** Monitoring between reviews. */
export const monitoringDiscussions = extractFile(
  'monitoring_discussions',
  'Discussions by which the IRO follows a case between reviews.',
  {
    child,
    iro: mustReferTo('iros', 'The IRO.'),
    held_on: date.required('The day of the discussion.'),
    with_whom: code.required(inviteeRoles, 'With whom.'),
    desired_outcome: text('What the IRO wanted; blank when not recorded.'),
    outcome: text('What came of it; blank when not recorded.'),
    led_to_concern: boolean('Whether a concern was raised from it; blank is no.'),
  },
);

/** Which discussions were midway checks. */
export const midwayChecks = extractFile(
  'midway_checks',
  'Which discussions were the check half way between two reviews. A discussion without a row here counts as one.',
  {
    discussion: mustReferTo('monitoring_discussions', 'The discussion; one row each.'),
    midway_check: boolean.required('Whether it was.'),
  },
);

/** Talks in private before reviews. */
export const privateTalks = extractFile(
  'private_talks',
  'That the IRO spoke to a child in private before a review, or why not. A visit on ' +
    'which the child was spoken to alone need not be told again.',
  {
    child,
    iro: mustReferTo('iros', 'The IRO.'),
    on_day: date.required(
      'The day of the talk, of the refusal, or on which it was found not appropriate; one row a child and day.',
    ),
    outcome: code.required(privateTalkOutcomes, 'What came of it.'),
    because: text('Why there was no talk; blank when there was one.'),
  },
);

/** Permanence plans. */
export const permanencePlans = extractFile(
  'permanence_plans',
  'Permanence plans agreed for children, due by the second review. A child has one in force.',
  {
    child,
    route: code.required(permanencePlanRoutes, 'By which route to a lasting home.'),
    agreed_on: date.required('The day it was agreed.'),
    because: text('Why it took the place of another; blank for a first plan.'),
    replaced_on: date('The day another took its place; blank while it is in force.', {
      notBefore: 'agreed_on',
    }),
  },
);

/** Children's feedback. */
export const feedback = extractFile('feedback', "Children's feedback on the service.", {
  child: {
    ...child,
    required: false,
    description: `${child.description} Blank when given by a group or without a name.`,
  } as const,
  given_on: date.required('The day it was given.'),
  theme: text.required('What it was about.'),
  what_was_done: text('What was done about it; blank when nothing is.'),
});

/** Supervision of IROs. */
export const supervision = extractFile('supervision', 'Supervision and development reviews of IROs.', {
  iro: mustReferTo('iros', 'The IRO.'),
  held_on: date.required('The day it was held.'),
  kind: code.required(supervisionKinds, 'What kind.'),
});
