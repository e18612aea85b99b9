import {
  dutyFields,
  exemptionFields,
  noticeFields,
  placementJustChanged,
  socialWorkerAbsentOrLeaving,
  type DutyLists,
} from '@iro/subgraph';
import { Child } from '../../identity/types/child.type';
import { IndependentReviewingOfficer } from '../../organisation/types/independent-reviewing-officer.type';
import { shared } from '../../graph/types/shared';
import { Team } from '../../organisation/types/team.type';

/** What this service's duties are, who finds them and what may keep them from being met. */
export const lists: DutyLists = {
  field: 'childrenDuties',
  parts: {
    IRO_ALLOCATED: 'DATES',
    SOCIAL_WORKER_VISIT: 'DATES',
    SOCIAL_WORKER_VISIT_STANDARD: 'DATES',
    PERSONAL_ADVISER: 'LEAVING_CARE',
    ADVISER_CONTACT: 'LEAVING_CARE',
  },
  // A leaver's status begins at 16 and at 18.
  toldByBirthday: { PERSONAL_ADVISER: 'true', ADVISER_CONTACT: 'true' },
  risks: [
    socialWorkerAbsentOrLeaving(['SOCIAL_WORKER_VISIT', 'SOCIAL_WORKER_VISIT_STANDARD']),
    placementJustChanged(['SOCIAL_WORKER_VISIT', 'SOCIAL_WORKER_VISIT_STANDARD']),
  ],
};

/** What they are about, in words. */
export const about = 'care and placement';

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
    name: 'Children',
    acts: { exempt: 'EXEMPT_FROM_CHILDREN_DUTY', end: 'END_CHILDREN_EXEMPTION' },
    Child,
  }),
  ...noticeFields({ field: 'childrenNotices', about, Child, PageInfo: shared.PageInfo }),
];
