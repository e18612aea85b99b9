import { Arg, Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import { reportingYear } from '@iro/calendar';
import { ask, askRate, PartOf, type Asked, type AskedRate, type Context, type YearDays } from '@iro/subgraph';
import {
  agencyShare,
  averageCaseload,
  caseloads,
  irosInPost,
  posts,
} from '../../organisation/measures/workforce';
import { ReportingYear } from '../types/reporting-year.type';
import { shared } from '../../graph/types/shared';

export const CaseloadPer = { PERSON: 'PERSON', FTE: 'FTE' } as const;
registerEnumType(CaseloadPer, {
  name: 'CaseloadPer',
  description: 'What a caseload is divided by.',
  valuesConfig: {
    PERSON: { description: 'IROs in post.' },
    FTE: { description: 'Their full-time equivalents.' },
  },
});

const yearOf = ({ ending }: ReportingYear): YearDays => reportingYear(ending);

/** The year's figures of the IROs' capacity. */
@Resolver(() => ReportingYear)
export class CapacityFigures {
  @PartOf('FIGURES')
  @FieldResolver(() => shared.Rate, {
    nullable: true,
    description: 'IRO posts of the establishment on 31 March, in full-time equivalents.',
  })
  posts(@Root() year: ReportingYear, @Ctx() context: Context): Promise<AskedRate | null> {
    return askRate(posts, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, { nullable: true, description: 'IROs in post on 31 March.' })
  irosInPost(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(irosInPost, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Of IROs in post on 31 March, those from an agency.',
  })
  agencyShare(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(agencyShare, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Children looked after on 31 March by their IRO that day.',
  })
  caseloads(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(caseloads, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Rate, {
    nullable: true,
    description: 'Children looked after on 31 March per IRO in post.',
  })
  averageCaseload(
    @Root() year: ReportingYear,
    @Ctx() context: Context,
    @Arg('per', () => CaseloadPer, { nullable: true, description: 'Per person when not said.' })
    per?: 'PERSON' | 'FTE' | null,
  ): Promise<AskedRate | null> {
    return askRate(averageCaseload, yearOf(year), context, { per: per ?? 'PERSON' });
  }
}
