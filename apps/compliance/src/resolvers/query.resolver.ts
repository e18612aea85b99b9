import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { BadInput, PartOf, type Context } from '@iro/subgraph';
import { schoolByUrn } from '../loaders';
import { ReportingYear } from '../types/reporting-year.type';
import { School } from '../types/school.type';
import { yearEnding } from './reporting-year.reference';

/** Where questions begin. */
@Resolver()
export class QueryResolver {
  @PartOf('OPEN') @Query(() => School, { nullable: true, description: 'A school by its unique reference number (URN); null when it is not known.' })
  school(@Arg('urn', () => String, { description: 'Its URN.' }) urn: string, @Ctx() context: Context): Promise<School | null> { return schoolByUrn(context, urn); }

  @Directive('@shareable') @PartOf('OPEN') @Query(() => ReportingYear)
  reportingYear(@Arg('ending', () => Int) ending: number): ReportingYear {
    const year = yearEnding(ending);
    if (year === null) throw new BadInput(`A year is named by the calendar year it ends in, from 1991 to 2100: ending was ${ending}.`);
    return year;
  }
}
