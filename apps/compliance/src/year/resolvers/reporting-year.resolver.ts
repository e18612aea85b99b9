import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Part } from '@iro/access';
import { reportingYear } from '@iro/calendar';
import {
  ask,
  askRate,
  countedYear,
  PartOf,
  type Asked,
  type AskedRate,
  type Context,
  type YearDays,
} from '@iro/subgraph';
import { complianceIdentities } from '../measures/compliance-identities';
import { initialHealthAssessmentsInTime, initialPepsInTime } from '../../worklists/measures/duties-in-time';
import {
  dentalChecksInDate,
  healthAssessmentsInDate,
  immunisationsUpToDate,
} from '../../health/measures/health-in-date';
import { pepsInPlace, pepsUnderOneTerm, pepsUnderSixMonths } from '../../education/measures/peps';
import { carePlansInPlace, pathwayPlansInPlace, planAges } from '../../plans/measures/plans-in-place';
import { schoolGrades } from '../../education/measures/school-grades';
import {
  sdqBands,
  sdqMeanScore,
  sdqNotReturned,
  sdqReturned,
  sdqSent,
  sdqWithdrawn,
} from '../../health/measures/sdqs';
import { ComplianceIdentity } from '../types/compliance-identity.type';
import { PlanKind } from '../../plans/types/plan.type';
import { ReportingYear } from '../types/reporting-year.type';
import { shared } from '../../graph/types/shared';

/**
 * A figure counts rows behind the wall of their part, so whoever doesn't read the part gets no figure, rather
 * than one of nothing.
 */
const whoReads = async <T>(part: Part, context: Context, asked: () => Promise<T>): Promise<T | null> =>
  context.reach.parts.includes(part) ? asked() : null;

const yearOf = ({ ending }: ReportingYear): YearDays => reportingYear(ending);

/** The year's figures of plans, health and education. */
@Resolver(() => ReportingYear)
export class ReportingYearResolver {
  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Care plans in place on 31 March, of children looked after that day.',
  })
  carePlansInPlace(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('PLANS', context, () => ask(carePlansInPlace, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Pathway plans in place on 31 March, of young people owed one.',
  })
  pathwayPlansInPlace(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('PLANS', context, () => ask(pathwayPlansInPlace, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Plans in place on 31 March by the time since they were agreed or last updated.',
  })
  planAges(
    @Root() year: ReportingYear,
    @Ctx() context: Context,
    @Arg('kind', () => PlanKind, { nullable: true, description: 'Which plans; care plans when not said.' })
    kind?: keyof typeof PlanKind | null,
  ): Promise<Asked | null> {
    return whoReads('PLANS', context, () => ask(planAges, yearOf(year), context, { kind: kind ?? 'CARE' }));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Children looked after all year whose health was assessed in it; under fives twice.',
  })
  healthAssessmentsInDate(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('HEALTH', context, () => ask(healthAssessmentsInDate, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Children looked after all year whose teeth were checked in it.',
  })
  dentalChecksInDate(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('HEALTH', context, () => ask(dentalChecksInDate, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description:
      'Initial health assessments made in time, of those that came due from children coming into care in the year.',
  })
  initialHealthAssessmentsInTime(
    @Root() year: ReportingYear,
    @Ctx() context: Context,
  ): Promise<Asked | null> {
    return whoReads('HEALTH', context, () =>
      ask(initialHealthAssessmentsInTime, yearOf(year), context, { today: context.today }),
    );
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Children looked after all year whose immunisations are up to date.',
  })
  immunisationsUpToDate(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('HEALTH', context, () => ask(immunisationsUpToDate, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Strengths and difficulties questionnaires sent in the year.',
  })
  sdqSent(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('HEALTH', context, () => ask(sdqSent, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Of those sent in the year, questionnaires that came back.',
  })
  sdqReturned(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('HEALTH', context, () => ask(sdqReturned, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Of those sent in the year, questionnaires still out.',
  })
  sdqNotReturned(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('HEALTH', context, () => ask(sdqNotReturned, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Of those sent in the year, questionnaires that ceased to be needed.',
  })
  sdqWithdrawn(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('HEALTH', context, () => ask(sdqWithdrawn, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Rate, {
    nullable: true,
    description: 'The mean strengths and difficulties score of children with one in the year.',
  })
  sdqMeanScore(@Root() year: ReportingYear, @Ctx() context: Context): Promise<AskedRate | null> {
    return whoReads('HEALTH', context, () => askRate(sdqMeanScore, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Children with a strengths and difficulties score in the year by its band.',
  })
  sdqBands(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('HEALTH', context, () => ask(sdqBands, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description:
      'Personal education plans on file on 31 March, of children of statutory school age looked after that day.',
  })
  pepsInPlace(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('EDUCATION', context, () => ask(pepsInPlace, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description:
      'Of personal education plans in place on 31 March, those put on file or reviewed after 30 September.',
  })
  pepsUnderSixMonths(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('EDUCATION', context, () => ask(pepsUnderSixMonths, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description:
      'Of personal education plans in place on 31 March, those put on file ' +
      'or reviewed since the last completed term began.',
  })
  pepsUnderOneTerm(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('EDUCATION', context, () => ask(pepsUnderOneTerm, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description:
      'First personal education plans in time, of those that came due from children coming into care in the year.',
  })
  initialPepsInTime(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('EDUCATION', context, () =>
      ask(initialPepsInTime, yearOf(year), context, { today: context.today }),
    );
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Looked-after children at school on 30 September by the grade of their school that day.',
  })
  schoolGrades(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return whoReads('EDUCATION', context, () => ask(schoolGrades, yearOf(year), context));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => [ComplianceIdentity], {
    nullable: true,
    description: 'Whether the year’s figures of health, education and plans agree with each other.',
  })
  async complianceReconciliation(
    @Root() { ending }: ReportingYear,
    @Ctx() context: Context,
  ): Promise<ComplianceIdentity[] | null> {
    const year = await countedYear(context, ending);
    return year === null ? null : complianceIdentities(context, year);
  }
}
