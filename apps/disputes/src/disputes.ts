import 'reflect-metadata';
import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { acts } from './graph/acts/acts';
import { disputeCover } from './dispute/checks/cover';
import { keepDisputeDuties } from './dispute/duties/dispute-duties';
import { about, lists, worklists } from './worklists/duties/worklist';
import { loadDisputes } from './imports/load-disputes';
import { Disputes1764000000001 } from './migrations/1764000000001-disputes';
import { TheWorkOfDisputes1764000000010 } from './migrations/1764000000010-the-work-of-disputes';
import { concernNotices } from './concerns/notices/concern-notices';
import { ChildResolver } from './graph/resolvers/child.resolver';
import { ConcernResolver } from './concerns/resolvers/concern.resolver';
import { ConferenceResolver } from './conferences/resolvers/conference.resolver';
import { DisputeProtocolResolver } from './protocol/resolvers/dispute-protocol.resolver';
import { DisputeResolver } from './dispute/resolvers/dispute.resolver';
import { GoodPracticeResolver } from './practice/resolvers/good-practice.resolver';
import { IndependentReviewingOfficerResolver } from './graph/resolvers/independent-reviewing-officer.resolver';
import { references } from './graph/resolvers/references';
import { ReportingYearResolver } from './year/resolvers/reporting-year.resolver';
import { SystemicIssueResolver } from './practice/resolvers/systemic-issue.resolver';
import { ThemeOfTeamResolver } from './practice/resolvers/theme-of-team.resolver';
import { CafcassReferralEntity } from './conferences/tables/cafcass-referral.entity';
import { ConcernFeedbackEntity } from './concerns/tables/concern-feedback.entity';
import { ConcernReasonEntity } from './concerns/tables/concern-reason.entity';
import { ConcernEntity } from './concerns/tables/concern.entity';
import { ConferenceEntity } from './conferences/tables/conference.entity';
import { DisputeProtocolEntity } from './protocol/tables/dispute-protocol.entity';
import { DisputeThemeEntity } from './dispute/tables/dispute-theme.entity';
import { DisputeEntity } from './dispute/tables/dispute.entity';
import { GoodPracticeEntity } from './practice/tables/good-practice.entity';
import { ProtocolStageEntity } from './protocol/tables/protocol-stage.entity';
import { StageEntryEntity } from './dispute/tables/stage-entry.entity';
import { SystemicIssueEntity } from './practice/tables/systemic-issue.entity';
import { Child } from './graph/types/child.type';
import { IndependentReviewingOfficer } from './graph/types/independent-reviewing-officer.type';
import { ReportingYear } from './year/types/reporting-year.type';
import { Review } from './graph/types/review.type';
import { audit, shared } from './graph/types/shared';
import { Team } from './graph/types/team.type';

/**
 * Disputes and escalation: informal concerns, formal disputes up the stages of the protocol, good practice
 * fed back.
 */
export const disputes: Subgraph = {
  name: 'disputes',
  store: {
    tables: [
      ...kitTables,
      ConcernEntity,
      ConcernReasonEntity,
      ConcernFeedbackEntity,
      DisputeEntity,
      DisputeThemeEntity,
      StageEntryEntity,
      CafcassReferralEntity,
      DisputeProtocolEntity,
      ProtocolStageEntity,
      GoodPracticeEntity,
      SystemicIssueEntity,
      ConferenceEntity,
    ],
    migrations: [...kitMigrations('disputes'), Disputes1764000000001, TheWorkOfDisputes1764000000010],
  },
  resolvers: [
    ...worklists,
    ...shared.resolvers,
    ...audit.resolvers,
    DisputeResolver,
    ConcernResolver,
    GoodPracticeResolver,
    ChildResolver,
    IndependentReviewingOfficerResolver,
    DisputeProtocolResolver,
    ReportingYearResolver,
    SystemicIssueResolver,
    ConferenceResolver,
    ThemeOfTeamResolver,
    ...acts,
  ],
  orphans: [Child, IndependentReviewingOfficer, Team, Review, ReportingYear],
  references,
  keepDuties: keepDisputeDuties,
  load: loadDisputes,
  cover: disputeCover,
  constraints: {
    concern_session: 'A concern cannot be raised before the review session it arose in.',
    dispute_ends_once: 'A dispute is resolved or withdrawn, not both.',
    dispute_protocol_from_on_idx: 'A protocol begins on that day already. Correct it, or choose another day.',
    referral_after_telling:
      'The failure has to be drawn to the attention of senior managers before the case is referred.',
    stage_raised_once: 'The dispute has been raised at that stage already. Read it again.',
    systemic_issue_in_order: 'An issue is raised first, then answered, then closed. Check the days.',
  },
  notices: { duties: lists, about, written: concernNotices },
};
