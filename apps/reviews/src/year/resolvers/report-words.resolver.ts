import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context, type YearDays } from '@iro/subgraph';
import { ChildFeedback } from '../../iro-work/types/iro-work.type';
import { Commentary, Priority, PriorityProgress } from '../types/report-words.type';
import { ReportingYear } from '../types/reporting-year.type';
import { commentary, priorities, priorityProgress } from '../loaders/report-words-loaders';
import { feedbackOfGroups } from '../../service-quality/loaders/service-quality-loaders';

/** The words of the annual report, beside its figures. */
@Resolver(() => ReportingYear)
export class ReportWords {
  @PartOf('FIGURES')
  @FieldResolver(() => [Commentary], {
    nullable: true,
    description:
      "The IRO manager's words by section of the annual report; those not yet signed are shown to the manager alone.",
  })
  commentary(@Root() year: YearDays, @Ctx() context: Context): Promise<Commentary[]> {
    return commentary(context, String(year.ending));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => [Priority], {
    nullable: true,
    description: 'What the service means to do in the year.',
  })
  priorities(@Root() year: YearDays, @Ctx() context: Context): Promise<Priority[]> {
    return priorities(context, String(year.ending));
  }

  @PartOf('OWN_VIEWS')
  @FieldResolver(() => [ChildFeedback], {
    nullable: true,
    description: 'Feedback of the year that groups of children gave, or nobody by name.',
  })
  feedbackOfGroups(
    @Root() year: YearDays,
    @Ctx() context: Context,
  ): Promise<ChildFeedback[]> | ChildFeedback[] {
    // What is no child's is for who sees all: by the row policies, and here.
    if (!context.reach.all) return [];
    return feedbackOfGroups(context, String(year.ending));
  }
}

/** How a priority of the year stood. */
@Resolver(() => Priority)
export class PriorityResolver {
  @FieldResolver(() => [PriorityProgress], { nullable: true, description: 'How it stood, the latest first.' })
  progress(@Root() priority: Priority, @Ctx() context: Context): Promise<PriorityProgress[]> {
    return priorityProgress(context, priority.id);
  }
}
