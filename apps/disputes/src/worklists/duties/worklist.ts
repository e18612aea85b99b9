import { dutyFields, exemptionFields, noticeFields, type DutyLists } from '@iro/subgraph';
import { Child } from '../../graph/types/child.type';
import { IndependentReviewingOfficer } from '../../graph/types/independent-reviewing-officer.type';
import { shared } from '../../graph/types/shared';
import { Team } from '../../graph/types/team.type';

/** What this service's duties are, who finds them and what may keep them from being met. */
export const lists: DutyLists = {
  field: 'disputeDuties',
  parts: { CONCERN_SENT: 'DATES', STAGE_RESPONSE: 'DATES', DISPUTE_RESOLVED: 'DATES' },
  risks: [],
};

/** What they are about, in words. */
export const about = 'concerns and disputes';

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
    name: 'Dispute',
    acts: { exempt: 'EXEMPT_FROM_DISPUTE_DUTY', end: 'END_DISPUTE_EXEMPTION' },
    Child,
  }),
  ...noticeFields({ field: 'disputeNotices', about, Child, PageInfo: shared.PageInfo }),
];
