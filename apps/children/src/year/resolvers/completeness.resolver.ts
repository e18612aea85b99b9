import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { reportingYear, reportingYearOf } from '@iro/calendar';
import { asActor, systemReach } from '@iro/journal';
import { PartOf, standingOf, yearsOnRecord, type Context } from '@iro/subgraph';
import { notToldAgain } from '../measures/not-told-again';
import { ReportingYear } from '../types/reporting-year.type';
import { YearCompleteness } from '../types/year-completeness.type';

/** How many children nobody has told of since, by the year whose folder says nothing; names none. */
const missedBy = (context: Context, ending: number): Promise<number> =>
  context
    .loader<number, number>('not-told-again', async (years) => {
      const rows = await asActor(context.source, systemReach, (manager) =>
        manager.query<{ ending: number; children: number }[]>(
          `
            SELECT y.ending, count(DISTINCT p.child_id)::integer AS children
            FROM unnest($1::integer[]) AS y(ending)
            CROSS JOIN LATERAL ${notToldAgain('y.ending')} p
            GROUP BY y.ending
          `,
          [years],
        ),
      );
      const found = new Map(rows.map((row) => [row.ending, row.children]));
      return years.map((year) => found.get(year) ?? 0);
    })
    .load(ending);

/** Of how much of a year its figures are, and which years there are. */
@Resolver(() => ReportingYear)
export class CompletenessResolver {
  @PartOf('FIGURES')
  @FieldResolver(() => YearCompleteness, {
    nullable: true,
    description: 'Whether the figures are of the whole year, of the year so far, or of nothing.',
  })
  async completeness(@Root() { ending }: ReportingYear, @Ctx() context: Context): Promise<YearCompleteness> {
    const standing = await standingOf(context, ending);
    const { imported } = await yearsOnRecord(context);
    const missed = imported.has(ending) ? await missedBy(context, ending) : 0;
    return missed === 0
      ? standing
      : {
          ...standing,
          reason:
            `${standing.reason} Looked after when an earlier year ended, and not in it: ` +
            `${missed === 1 ? '1 child, who is' : `${missed} children, who are`} still counted. Who they are ` +
            'is in missingData.',
        };
  }

  @PartOf('FIGURES')
  @Query(() => [ReportingYear], {
    nullable: true,
    description:
      'The years from the first on record to the one that is running, the first one first; of a year between ' +
      'that is not on record its completeness says so. None on an empty record.',
  })
  async reportingYears(@Ctx() context: Context): Promise<ReportingYear[]> {
    const { imported, kept, firstDay } = await yearsOnRecord(context);
    const all = [
      ...imported.keys(),
      ...kept,
      ...(firstDay === null ? [] : [reportingYearOf(firstDay).ending]),
    ];
    if (all.length === 0) return [];
    const first = Math.min(...all);
    const last = Math.max(...all, reportingYearOf(context.today).ending);
    return Array.from({ length: last - first + 1 }, (_, at) => ({ ...reportingYear(first + at) }));
  }
}
