import { IroWorkFigures } from '../../iro-work/resolvers/iro-work-figures.resolver';
import {
  ChildIroWork,
  IroOwnWork,
  JudgementModerationResolver,
  IroVisitResolver,
  ChildSpokenToResolver,
  MonitoringDiscussionResolver,
  PracticeObservationResolver,
} from '../../iro-work/resolvers/iro-work.resolver';
import { IroResolver } from '../../iro-work/resolvers/iro.resolver';
import { ReviewsToBook } from '../../preparation/resolvers/reviews-to-book.resolver';
import { ReviewRecordResolver } from '../../record/resolvers/review-record.resolver';
import { ChildResolver } from '../../review/resolvers/child.resolver';
import { ReviewResolver, ParticipationResolver } from '../../review/resolvers/review.resolver';
import { MissingDataResolver } from '../../worklists/resolvers/missing-data.resolver';
import { ReportWords, PriorityResolver } from '../../year/resolvers/report-words.resolver';
import { ReportingYearResolver } from '../../year/resolvers/reporting-year.resolver';
import { ChildOwnWords } from '../../young-person/resolvers/young-person.resolver';

/** What this service answers, of its own types and of those of others. */
export const resolvers = [
  ReviewResolver,
  MissingDataResolver,
  ParticipationResolver,
  ReviewRecordResolver,
  ChildResolver,
  IroResolver,
  ReportingYearResolver,
  ReviewsToBook,
  ChildIroWork,
  IroOwnWork,
  JudgementModerationResolver,
  IroVisitResolver,
  ChildSpokenToResolver,
  MonitoringDiscussionResolver,
  PracticeObservationResolver,
  ReportWords,
  IroWorkFigures,
  PriorityResolver,
  ChildOwnWords,
];
