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
import {
  careLeavers,
  inEducationEmploymentOrTraining,
  suitableAccommodation,
  withPersonalAdviser,
} from '../../leavers/measures/leavers';
import { careProceedings, childrenInProceedings } from '../../care/measures/proceedings';
import {
  placedOutOfArea,
  sameLongTermPlacement,
  threeOrMorePlacements,
  unplannedMoves,
} from '../../care/measures/stability';
import { socialWorkerVisitsInTime } from '../../responsibility/measures/visits';
import {
  agencyShare,
  averageCaseload,
  caseloads,
  irosInPost,
  posts,
} from '../../organisation/measures/workforce';
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

/** The year's figures of children, placements, leavers and the IROs' capacity. */
@Resolver(() => ReportingYear)
export class ReportingYearResolver {
  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, { nullable: true, description: 'Children looked after when the year began.' })
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
  @FieldResolver(() => shared.Count, { nullable: true, description: 'Periods of care that began in the year.' })
  admissions(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(admissions, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, { nullable: true, description: 'Periods of care that ended in the year.' })
  discharges(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(discharges, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, { nullable: true, description: 'Months in which more left care than entered.' })
  monthsOfNetFall(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(monthsOfNetFall, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, { nullable: true, description: 'Entered care by the first day’s legal status.' })
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
  @FieldResolver(() => shared.Distribution, { nullable: true, description: 'Left care by the route to permanence.' })
  permanenceExits(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(permanenceExits, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Distribution, { nullable: true, description: 'Left care by the reason in the return.' })
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
  @FieldResolver(() => shared.Count, { nullable: true, description: 'Children of proceedings issued in the year.' })
  childrenInProceedings(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(childrenInProceedings, yearOf(year), context);
  }

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
  @FieldResolver(() => shared.Measure, { nullable: true, description: 'Of IROs in post on 31 March, those from an agency.' })
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
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Children in care for two and a half years who are in the same placement for two.',
  })
  sameLongTermPlacement(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(sameLongTermPlacement, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Children with three or more placements in the year; lower is better.',
  })
  threeOrMorePlacements(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(threeOrMorePlacements, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Moves in the year that were not planned, of those of which it is known.',
  })
  unplannedMoves(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(unplannedMoves, yearOf(year), context);
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
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Statutory visits by social workers that fell due in the year and were made in time.',
  })
  socialWorkerVisitsInTime(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(socialWorkerVisitsInTime, yearOf(year), context, { today: context.today });
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Children placed outside the area on 31 March, of those of whom it is known.',
  })
  placedOutOfArea(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(placedOutOfArea, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Count, {
    nullable: true,
    description: 'Relevant and former relevant care leavers on 31 March.',
  })
  careLeavers(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(careLeavers, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, { nullable: true, description: 'Leavers in touch who are in suitable accommodation.' })
  suitableAccommodation(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(suitableAccommodation, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Leavers in touch who are in education, employment or training.',
  })
  inEducationEmploymentOrTraining(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(inEducationEmploymentOrTraining, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, { nullable: true, description: 'Leavers who have a personal adviser.' })
  withPersonalAdviser(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(withPersonalAdviser, yearOf(year), context);
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

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Rate, { nullable: true, description: 'Children looked after on 31 March per IRO in post.' })
  averageCaseload(
    @Root() year: ReportingYear,
    @Ctx() context: Context,
    @Arg('per', () => CaseloadPer, { nullable: true, description: 'Per person when not said.' })
    per?: 'PERSON' | 'FTE' | null,
  ): Promise<AskedRate | null> {
    return askRate(averageCaseload, yearOf(year), context, { per: per ?? 'PERSON' });
  }
}
