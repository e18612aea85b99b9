import { Arg, Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import { reportingYear } from '@iro/calendar';
import { ask, askRate, PartOf, type Asked, type AskedRate, type Context, type YearDays } from '@iro/subgraph';
import {
  admissions,
  admissionsByAge,
  admissionsByLegalRoute,
  admissionsFromProtectionPlan,
  discharges,
  dischargesByReason,
  lookedAfterAtEnd,
  lookedAfterAtStart,
  monthsOfNetFall,
  permanenceExits,
  ratePer10000,
  reenteredCare,
} from '../measures/flow';
import { careProceedings, childrenInProceedings } from '../../care/measures/proceedings';
import { ReportingYear } from '../types/reporting-year.type';
import { shared } from '../../graph/types/shared';

export const AgeBands = { REPORT: 'REPORT', DFE: 'DFE' } as const;
registerEnumType(AgeBands, {
  name: 'AgeBands',
  description: 'Whose bands of age.',
  valuesConfig: {
    REPORT: { description: 'The annual report’s.' },
    DFE: { description: 'The Department for Education’s.' },
  },
});

const yearOf = ({ ending }: ReportingYear): YearDays => reportingYear(ending);

/** The year's figures of children: who is looked after, who came and who left. */
@Resolver(() => ReportingYear)
export class ReportingYearResolver {
  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Children looked after when the year began.',
  })
  lookedAfterAtStart(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(lookedAfterAtStart, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, { nullable: true, description: 'Children looked after on 31 March.' })
  lookedAfterAtEnd(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(lookedAfterAtEnd, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Rate, {
    nullable: true,
    description: 'Children looked after on 31 March per 10,000 children of the area.',
  })
  ratePer10000(@Root() year: ReportingYear, @Ctx() context: Context): Promise<AskedRate | null> {
    return askRate(ratePer10000, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Periods of care that began in the year.',
  })
  admissions(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(admissions, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Periods of care that ended in the year.',
  })
  discharges(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(discharges, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Months in which more left care than entered.',
  })
  monthsOfNetFall(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(monthsOfNetFall, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Entered care by the first day’s legal status.',
  })
  admissionsByLegalRoute(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(admissionsByLegalRoute, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Entered care from a child protection plan, of those of whom it is known.',
  })
  admissionsFromProtectionPlan(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(admissionsFromProtectionPlan, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Left care by the route to permanence.',
  })
  permanenceExits(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(permanenceExits, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, {
    nullable: true,
    description: 'Left care by the reason in the return.',
  })
  dischargesByReason(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(dischargesByReason, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Sets of care proceedings issued in the year; a family group is one set.',
  })
  careProceedings(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(careProceedings, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Children of proceedings issued in the year.',
  })
  childrenInProceedings(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(childrenInProceedings, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Children who came into care in the year within twelve months of leaving it.',
  })
  reenteredCare(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(reenteredCare, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, { nullable: true, description: 'Entered care by age that day.' })
  admissionsByAge(
    @Root() year: ReportingYear,
    @Ctx() context: Context,
    @Arg('bands', () => AgeBands, { nullable: true, description: 'Whose bands; the report’s when not said.' })
    bands?: 'REPORT' | 'DFE' | null,
  ): Promise<Asked | null> {
    return ask(admissionsByAge, yearOf(year), context, { bands: bands ?? 'REPORT' });
  }
}
