import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { PartOf, ask, type Context, type YearDays } from '@iro/subgraph';
import { concernReasons, concerns, concernsSentInTime, concernsWithReason } from '../measures/concerns';
import { disputeThemes, disputesByHighestStage, disputesResolvedInTime, distinctDisputes, outcomesAchieved, themesByTeam } from '../measures/disputes';
import { escalationByMonth } from '../measures/escalation-by-month';
import { goodPractice } from '../measures/good-practice';
import { responsesInTime, stageEntries } from '../measures/stage-entries';
import { EscalationMonth } from '../types/escalation-month.type';
import { ReportingYear } from '../types/reporting-year.type';
import { shared } from '../types/shared';
import { yearDays } from './year-days';

@Resolver(() => ReportingYear)
export class ReportingYearResolver {
  @PartOf('OPEN') @Directive('@shareable') @Query(() => ReportingYear)
  reportingYear(@Arg('ending', () => Int) ending: number): ReportingYear { return yearDays(ending); }

  @FieldResolver(() => [EscalationMonth], { nullable: true, description: 'Concerns, stages and referrals to Cafcass by the month they were raised.' })
  escalationByMonth(@Root() year: YearDays, @Ctx() context: Context): Promise<EscalationMonth[]> { return escalationByMonth(year, context); }

  @FieldResolver(() => shared.Count, { nullable: true, description: 'Informal concerns raised.' })
  concerns(@Root() year: YearDays, @Ctx() context: Context): object { return ask(concerns, year, context); }

  @FieldResolver(() => shared.Distribution, { nullable: true, description: 'Stages raised: a dispute taken to stage 2 counts at stage 1 and at stage 2.' })
  stageEntries(@Root() year: YearDays, @Ctx() context: Context): object { return ask(stageEntries, year, context); }

  @FieldResolver(() => shared.Distribution, { nullable: true, description: 'Disputes raised, each once, by the highest stage it reached.' })
  disputesByHighestStage(@Root() year: YearDays, @Ctx() context: Context): object { return ask(disputesByHighestStage, year, context); }

  @FieldResolver(() => shared.Count, { nullable: true, description: 'Disputes raised, each once however far it went.' })
  distinctDisputes(@Root() year: YearDays, @Ctx() context: Context): object { return ask(distinctDisputes, year, context); }

  @FieldResolver(() => shared.Distribution, { nullable: true, description: 'Why concerns were raised, as mentions.' })
  concernReasons(@Root() year: YearDays, @Ctx() context: Context): object { return ask(concernReasons, year, context); }

  @FieldResolver(() => shared.Measure, { nullable: true, description: 'Concerns with at least one listed reason, of all concerns.' })
  concernsWithReason(@Root() year: YearDays, @Ctx() context: Context): object { return ask(concernsWithReason, year, context); }

  @FieldResolver(() => shared.Distribution, { nullable: true, description: 'What disputes were about, as mentions.' })
  disputeThemes(@Root() year: YearDays, @Ctx() context: Context): object { return ask(disputeThemes, year, context); }

  @FieldResolver(() => shared.Distribution, { nullable: true, description: 'What disputes were about, by the team that held the case.' })
  themesByTeam(@Root() year: YearDays, @Ctx() context: Context): object { return ask(themesByTeam, year, context); }

  @FieldResolver(() => shared.Measure, { nullable: true, description: 'Concerns from reviews sent to social worker and team manager in time.' })
  concernsSentInTime(@Root() year: YearDays, @Ctx() context: Context): object { return ask(concernsSentInTime, year, context, { today: context.today }); }

  @FieldResolver(() => shared.Measure, { nullable: true, description: 'Stages answered within the protocol’s limit.' })
  responsesInTime(@Root() year: YearDays, @Ctx() context: Context): object { return ask(responsesInTime, year, context, { today: context.today }); }

  @FieldResolver(() => shared.Measure, { nullable: true, description: 'Disputes resolved within the protocol’s limit for the whole.' })
  disputesResolvedInTime(@Root() year: YearDays, @Ctx() context: Context): object { return ask(disputesResolvedInTime, year, context, { today: context.today }); }

  @FieldResolver(() => shared.Measure, { nullable: true, description: 'Disputes resolved whose desired outcome was achieved.' })
  outcomesAchieved(@Root() year: YearDays, @Ctx() context: Context): object { return ask(outcomesAchieved, year, context); }

  @FieldResolver(() => shared.Count, { nullable: true, description: 'Good practice that IROs noted and fed back.' })
  goodPractice(@Root() year: YearDays, @Ctx() context: Context): object { return ask(goodPractice, year, context); }
}
