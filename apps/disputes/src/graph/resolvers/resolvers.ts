import { DisputeResolver } from '../../dispute/resolvers/dispute.resolver';
import { ConcernResolver } from '../../concerns/resolvers/concern.resolver';
import { GoodPracticeResolver } from '../../practice/resolvers/good-practice.resolver';
import { ChildResolver } from './child.resolver';
import { IndependentReviewingOfficerResolver } from './independent-reviewing-officer.resolver';
import { DisputeProtocolResolver } from '../../protocol/resolvers/dispute-protocol.resolver';
import { ReportingYearResolver } from '../../year/resolvers/reporting-year.resolver';
import { SystemicIssueResolver } from '../../practice/resolvers/systemic-issue.resolver';
import { ConferenceResolver } from '../../conferences/resolvers/conference.resolver';
import { ThemeOfTeamResolver } from '../../practice/resolvers/theme-of-team.resolver';
import { CafcassReferralResolver } from '../../conferences/resolvers/cafcass-referral.resolver';

/** Everything that is read of concerns, disputes and what belongs to them. */
export const resolvers: readonly (new () => object)[] = [
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
  CafcassReferralResolver,
];
