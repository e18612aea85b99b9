import {
  dutyFields,
  exemptionFields,
  noticeFields,
  placementJustChanged,
  type DutyLists,
} from '@iro/subgraph';
import { Child } from '../../graph/types/child.type';
import { IndependentReviewingOfficer } from '../../graph/types/independent-reviewing-officer.type';
import { shared } from '../../graph/types/shared';
import { Team } from '../../graph/types/team.type';

/** A questionnaire that went out for this duty and has not come back. */
const sent = `
    SELECT 1
    FROM sdq q
    WHERE q.child_id = d.child_id
      AND q.sent_on >= d.opened_on
      AND q.sent_on <= $2
      AND q.returned_on IS NULL
      AND q.withdrawn_on IS NULL
  `;

/** The duty began with a period of care. */
const fromStartOfCare = `
    EXISTS (
      SELECT 1
      FROM known_spell s
      WHERE s.child_id = d.child_id AND s.kind = 'PERIOD_OF_CARE' AND s.from_on = d.opened_on
    )
  `;

/** What this service's duties are, who finds them and what may keep them from being met. */
export const lists: DutyLists = {
  field: 'complianceDuties',
  parts: {
    CARE_PLAN: 'PLANS',
    PLACEMENT_PLAN: 'PLANS',
    PATHWAY_ASSESSMENT: 'PLANS',
    PATHWAY_PLAN_REVIEWED: 'PLANS',
    INITIAL_HEALTH: 'HEALTH',
    REVIEW_HEALTH: 'HEALTH',
    DENTAL: 'HEALTH',
    SDQ: 'HEALTH',
    INITIAL_PEP: 'EDUCATION',
    PEP_REVIEW: 'EDUCATION',
  },
  toldByBirthday: {
    PATHWAY_ASSESSMENT: 'true',
    // From the fourth birthday in the first year that asks for one, from 1 April in all others.
    SDQ: "to_char(d.opened_on, 'MM-DD') <> '04-01'",
    // From the third birthday of a child who was younger when looked after, from the start of care for all
    // others.
    INITIAL_PEP: `NOT ${fromStartOfCare}`,
  },
  risks: [
    { cause: 'PAPERS_MISSING', kinds: ['SDQ'], when: `EXISTS (${sent})` },
    { cause: 'NOTHING_PLANNED', kinds: ['SDQ'], when: `NOT EXISTS (${sent})` },
    placementJustChanged([
      'INITIAL_HEALTH',
      'REVIEW_HEALTH',
      'DENTAL',
      'INITIAL_PEP',
      'PEP_REVIEW',
      'CARE_PLAN',
      'PLACEMENT_PLAN',
    ]),
  ],
};

/** What they are about, in words. */
export const about = 'health, education and plans';

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
    name: 'Compliance',
    acts: { exempt: 'EXEMPT_FROM_COMPLIANCE_DUTY', end: 'END_COMPLIANCE_EXEMPTION' },
    Child,
  }),
  ...noticeFields({ field: 'complianceNotices', about, Child, PageInfo: shared.PageInfo }),
];
