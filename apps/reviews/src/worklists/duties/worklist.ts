import {
  dutyFields,
  exemptionFields,
  noticeFields,
  iroAbsentOrLeaving,
  placementJustChanged,
  socialWorkerAbsentOrLeaving,
  type DutyLists,
  type Risk,
} from '@iro/subgraph';
import { Child } from '../../review/types/child.type';
import { IndependentReviewingOfficer } from '../../iro-work/types/independent-reviewing-officer.type';
import { shared } from '../../graph/types/shared';
import { Team } from '../../graph/types/team.type';
import { reviewDutyKinds } from './review-duty-kinds';

/** The reviews of the duty's child that are still to be held and could meet it. */
const toCome = `
    FROM review r
    WHERE r.child_id = d.child_id
      AND r.completed_on IS NULL
      AND NOT r.cancelled
      AND coalesce(r.started_on, r.planned_for) >= d.opened_on
  `;

const risks: readonly Risk[] = [
  { cause: 'NOTHING_PLANNED', kinds: reviewDutyKinds, when: `NOT EXISTS (SELECT 1 ${toCome})` },
  {
    cause: 'PLANNED_AFTER_DUE',
    kinds: reviewDutyKinds,
    when: `(SELECT min(coalesce(r.planned_for, r.started_on)) ${toCome}) > d.due_by`,
  },
  iroAbsentOrLeaving([
    ...reviewDutyKinds,
    'DECISIONS_ISSUED',
    'RECORD_WRITTEN',
    'RECORD_DISTRIBUTED',
    'IRO_VISIT',
    'MIDWAY_CHECK',
    'CHILD_SPOKEN_TO_IN_PRIVATE',
  ]),
  socialWorkerAbsentOrLeaving(['PAPERS_TO_IRO', 'CHILD_CONSULTED', 'CARE_PLAN_UPDATED']),
  placementJustChanged(reviewDutyKinds),
];

/** What this service's duties are, who finds them and what may keep them from being met. */
export const lists: DutyLists = {
  field: 'reviewDuties',
  parts: {
    FIRST_REVIEW: 'DATES',
    SECOND_REVIEW: 'DATES',
    SUBSEQUENT_REVIEW: 'DATES',
    ADOPTION_REVIEW: 'DATES',
    DISRUPTION_REVIEW: 'DATES',
    DECISIONS_ISSUED: 'DATES',
    RECORD_WRITTEN: 'DATES',
    RECORD_DISTRIBUTED: 'DATES',
    IRO_VISIT: 'DATES',
    MIDWAY_CHECK: 'DATES',
    PAPERS_TO_IRO: 'DATES',
    INVITATIONS: 'DATES',
    CHILD_CONSULTED: 'DATES',
    CHILD_SPOKEN_TO_IN_PRIVATE: 'DATES',
    MANAGERS_RESPONSE: 'DATES',
    PERMANENCE_PLAN_BY_SECOND_REVIEW: 'DATES',
    CARE_PLAN_UPDATED: 'DATES',
  },
  risks,
};

/** What they are about, in words. */
export const about = 'reviews';

export const worklists = [
  ...dutyFields({
    ...lists,
    about,
    DutyConnection: shared.DutyConnection,
    Child,
    IndependentReviewingOfficer,
    Team,
  }),
  ...exemptionFields({
    ...lists,
    name: 'Review',
    acts: { exempt: 'EXEMPT_FROM_REVIEW_DUTY', end: 'END_REVIEW_EXEMPTION' },
    Child,
  }),
  ...noticeFields({ field: 'reviewNotices', about, Child, PageInfo: shared.PageInfo }),
];
