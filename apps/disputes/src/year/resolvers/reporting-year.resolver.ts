import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  PartOf,
  ask,
  askRate,
  countedYear,
  type Context,
  type YearDays,
  yearAsked,
  type Asked,
  type AskedRate,
} from '@iro/subgraph';
import {
  concernReasons,
  concerns,
  concernsSentInTime,
  concernsWithReason,
} from '../../concerns/measures/concerns';
import { disputeIdentities } from '../measures/dispute-identities';
import {
  disputeThemes,
  disputesByHighestStage,
  disputesResolvedInTime,
  distinctDisputes,
  outcomesAchieved,
  themesByTeam,
} from '../../dispute/measures/disputes';
import { escalationByMonth } from '../../dispute/measures/escalation-by-month';
import { goodPractice } from '../../practice/measures/good-practice';
import {
  concernsPer100Reviews,
  concernsPerIro,
  disputesPer100Reviews,
  disputesPerIro,
} from '../measures/rates';
import { responsesInTime, stageEntries } from '../../dispute/measures/stage-entries';
import { systemicIssues } from '../../practice/measures/systemic-issues';
import { themesByTeamAndMonth } from '../../practice/measures/themes-by-team-and-month';
import { yearStages } from '../measures/year-stages';
import { DisputeIdentity } from '../types/dispute-identity.type';
import { EscalationMonth } from '../../dispute/types/escalation-month.type';
import { ReportingYear } from '../types/reporting-year.type';
import { shared } from '../../graph/types/shared';
import { ThemeOfTeam } from '../../practice/types/theme-of-team.type';

/** The year with what the reviews service counts of it, where a rate asks for that. */
type YearOfReviews = YearDays & Pick<ReportingYear, 'reviewsCompleted'>;

/** None when the reviews service did not say. */
const ofReviews = (year: YearOfReviews): { reviewsCompleted: number } => ({
  reviewsCompleted: year.reviewsCompleted?.value ?? 0,
});
/** What is counted of the year beside its figures; null where there is nothing to count. */
async function ofCounted<T>(
  { ending }: YearDays,
  context: Context,
  count: (year: YearDays, context: Context) => Promise<T>,
): Promise<T | null> {
  const year = await countedYear(context, ending);
  return year === null ? null : count(year, context);
}

const perReviews = '@requires(fields: "reviewsCompleted { value }")';

@Resolver(() => ReportingYear)
export class ReportingYearResolver {
  @PartOf('OPEN')
  @Directive('@shareable')
  @Query(() => ReportingYear)
  reportingYear(@Arg('ending', () => Int) ending: number): ReportingYear {
    return yearAsked(ending);
  }

  @FieldResolver(() => [EscalationMonth], {
    nullable: true,
    description: 'Concerns, stages and referrals to Cafcass by the month they were raised.',
  })
  escalationByMonth(@Root() year: YearDays, @Ctx() context: Context): Promise<EscalationMonth[] | null> {
    return ofCounted(year, context, escalationByMonth);
  }

  @FieldResolver(() => shared.Count, { nullable: true, description: 'Informal concerns raised.' })
  concerns(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(concerns, year, context);
  }

  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Stages raised: a dispute taken to stage 2 counts at stage 1 and at stage 2.',
  })
  async stageEntries(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(stageEntries, year, context, await yearStages(context, year));
  }

  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Disputes raised, each once, by the highest stage it reached.',
  })
  async disputesByHighestStage(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(disputesByHighestStage, year, context, await yearStages(context, year));
  }

  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Disputes raised, each once however far it went.',
  })
  distinctDisputes(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(distinctDisputes, year, context);
  }

  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Why concerns were raised, as mentions.',
  })
  concernReasons(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(concernReasons, year, context);
  }

  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Concerns with at least one listed reason, of all concerns.',
  })
  concernsWithReason(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(concernsWithReason, year, context);
  }

  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'What disputes were about, as mentions.',
  })
  disputeThemes(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(disputeThemes, year, context);
  }

  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'What disputes were about, by the team that held the case.',
  })
  themesByTeam(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(themesByTeam, year, context);
  }

  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Concerns from reviews sent to social worker and team manager in time.',
  })
  concernsSentInTime(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(concernsSentInTime, year, context, { today: context.today });
  }

  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Stages answered within the protocol’s limit.',
  })
  responsesInTime(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(responsesInTime, year, context, { today: context.today });
  }

  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Disputes resolved within the protocol’s limit for the whole.',
  })
  disputesResolvedInTime(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(disputesResolvedInTime, year, context, { today: context.today });
  }

  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Disputes resolved whose desired outcome was achieved.',
  })
  outcomesAchieved(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(outcomesAchieved, year, context);
  }

  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Good practice that IROs noted and fed back.',
  })
  goodPractice(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(goodPractice, year, context);
  }

  @FieldResolver(() => [ThemeOfTeam], {
    nullable: true,
    description: 'What disputes were about, by the team that held the case and the month they were raised.',
  })
  themesByTeamAndMonth(@Root() year: YearDays, @Ctx() context: Context): Promise<ThemeOfTeam[] | null> {
    return ofCounted(year, context, themesByTeamAndMonth);
  }

  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Failures of the service raised that are not about one child.',
  })
  systemicIssues(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(systemicIssues, year, context);
  }

  @Directive(perReviews)
  @FieldResolver(() => shared.Rate, {
    nullable: true,
    description: 'Informal concerns raised for each hundred reviews completed.',
  })
  concernsPer100Reviews(@Root() year: YearOfReviews, @Ctx() context: Context): Promise<AskedRate | null> {
    return askRate(concernsPer100Reviews, year, context, ofReviews(year));
  }

  @Directive(perReviews)
  @FieldResolver(() => shared.Rate, {
    nullable: true,
    description: 'Disputes raised for each hundred reviews completed.',
  })
  disputesPer100Reviews(@Root() year: YearOfReviews, @Ctx() context: Context): Promise<AskedRate | null> {
    return askRate(disputesPer100Reviews, year, context, ofReviews(year));
  }

  @FieldResolver(() => shared.Rate, {
    nullable: true,
    description: 'Informal concerns raised for each IRO who was responsible for a child on the last day.',
  })
  concernsPerIro(@Root() year: YearDays, @Ctx() context: Context): Promise<AskedRate | null> {
    return askRate(concernsPerIro, year, context);
  }

  @FieldResolver(() => shared.Rate, {
    nullable: true,
    description: 'Disputes raised for each IRO who was responsible for a child on the last day.',
  })
  disputesPerIro(@Root() year: YearDays, @Ctx() context: Context): Promise<AskedRate | null> {
    return askRate(disputesPerIro, year, context);
  }

  @FieldResolver(() => [DisputeIdentity], {
    nullable: true,
    description: 'What must be equal among the figures of concerns and disputes, both sides counted.',
  })
  disputesReconciliation(@Root() year: YearDays, @Ctx() context: Context): Promise<DisputeIdentity[] | null> {
    return ofCounted(year, context, disputeIdentities);
  }
}
