import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { disputeThemes, labelOf } from '@iro/codes';
import { PartOf, connection, cursorOf, fromCursor, pageSize, type Context, yearAsked } from '@iro/subgraph';
import { systemicIssueById, systemicIssues } from '../loaders/practice-loaders';
import { DisputeTheme } from '../../dispute/types/dispute-theme.type';
import { IndependentReviewingOfficer } from '../../graph/types/independent-reviewing-officer.type';
import { SystemicIssue, SystemicIssueConnection } from '../types/systemic-issue.type';

@Resolver(() => SystemicIssue)
export class SystemicIssueResolver {
  @PartOf('DISPUTES')
  @Query(() => SystemicIssue, {
    nullable: true,
    description: 'An issue with the service by its id; null when there is none or it is not yours to see.',
  })
  systemicIssue(
    @Arg('id', () => ID, { description: 'The issue.' }) id: string,
    @Ctx() context: Context,
  ): Promise<SystemicIssue | null> {
    return systemicIssueById(context, id);
  }

  @PartOf('DISPUTES')
  @Query(() => SystemicIssueConnection, {
    nullable: true,
    description:
      'Failures of the service that are not about one child, newest first: what the annual report prints.',
  })
  async systemicIssues(
    @Ctx() context: Context,
    @Arg('ending', () => Int, {
      nullable: true,
      description: 'Only those raised in the year ending 31 March of this one.',
    })
    ending?: number,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'Only open ones, or only those that are not.',
    })
    open?: boolean,
    @Arg('first', () => Int, { nullable: true, description: 'How many.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page begins.' })
    after?: string,
  ): Promise<object> {
    const size = pageSize(first);
    const year = ending === undefined || ending === null ? null : yearAsked(ending);
    const rows = await systemicIssues(context, {
      from: year?.from ?? null,
      to: year?.to ?? null,
      open: open ?? null,
      size,
      after: after ? fromCursor(after, 2) : null,
    });
    return connection(rows, size, (issue) => ({ cursor: cursorOf(issue.raisedOn, issue.id), node: issue }));
  }

  @FieldResolver(() => DisputeTheme, {
    nullable: true,
    description: 'The theme of disputes that it shows in many; null where it is none of those.',
  })
  theme(@Root() issue: SystemicIssue): DisputeTheme | null {
    return issue.theme === null ? null : { code: issue.theme, label: labelOf(disputeThemes, issue.theme) };
  }

  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO who raised it; null when their manager did.',
  })
  iro(@Root() issue: SystemicIssue): IndependentReviewingOfficer | null {
    return issue.iroId === null ? null : { id: issue.iroId };
  }
}
