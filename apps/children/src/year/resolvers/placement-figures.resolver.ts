import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { reportingYear } from '@iro/calendar';
import { ask, PartOf, type Asked, type Context, type YearDays } from '@iro/subgraph';
import {
  careLeavers,
  inEducationEmploymentOrTraining,
  suitableAccommodation,
  withPersonalAdviser,
} from '../../leavers/measures/leavers';
import {
  placedOutOfArea,
  sameLongTermPlacement,
  threeOrMorePlacements,
  unplannedMoves,
} from '../../care/measures/stability';
import { socialWorkerVisitsInTime } from '../../responsibility/measures/visits';
import { ReportingYear } from '../types/reporting-year.type';
import { shared } from '../../graph/types/shared';

const yearOf = ({ ending }: ReportingYear): YearDays => reportingYear(ending);

/** The year's figures of placements and of those who have left care. */
@Resolver(() => ReportingYear)
export class PlacementFigures {
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
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Leavers in touch who are in suitable accommodation.',
  })
  suitableAccommodation(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(suitableAccommodation, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Leavers in touch who are in education, employment or training.',
  })
  inEducationEmploymentOrTraining(
    @Root() year: ReportingYear,
    @Ctx() context: Context,
  ): Promise<Asked | null> {
    return ask(inEducationEmploymentOrTraining, yearOf(year), context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => shared.Measure, {
    nullable: true,
    description: 'Leavers who have a personal adviser.',
  })
  withPersonalAdviser(@Root() year: ReportingYear, @Ctx() context: Context): Promise<Asked | null> {
    return ask(withPersonalAdviser, yearOf(year), context);
  }
}
