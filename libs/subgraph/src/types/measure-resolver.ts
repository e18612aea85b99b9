import { Arg, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { percent } from '@iro/measures';
import { breakdown, cohort, comparators, months, totals } from '../figures/count';
import type { Dimension } from '../figures/breakdown';
import type { Asked } from '../figures/figure';
import { BreakdownBy, byMonthSays } from './figure-enums';
import type { FigureParts } from './figure-parts';

type Type = new () => object;

/** How a share is answered: counted when a field asks. */
export function measureResolver(
  Measure: Type,
  Cohort: Type,
  { Comparator, MonthShare, BreakdownPart }: FigureParts,
) {
  @Resolver(() => Measure)
  class MeasureResolver {
    @FieldResolver(() => Int, { description: 'How many met it.' }) async met(
      @Root() asked: unknown,
    ): Promise<number> {
      return (await totals(asked as Asked)).met;
    }
    @FieldResolver(() => Int, { description: 'Of how many.' }) async of(
      @Root() asked: unknown,
    ): Promise<number> {
      return (await totals(asked as Asked)).of;
    }
    @FieldResolver(() => Float, {
      nullable: true,
      description: 'Percent to one place, half up; null when of is 0.',
    })
    async percent(@Root() asked: unknown): Promise<number | null> {
      const { met, of } = await totals(asked as Asked);
      return percent(met, of);
    }
    @FieldResolver(() => [Comparator], {
      description: 'Published figures beside it; none unless the whole council is covered.',
    })
    comparators(@Root() asked: unknown): Promise<readonly object[]> {
      return comparators(asked as Asked);
    }
    @FieldResolver(() => [MonthShare], { description: byMonthSays })
    async byMonth(@Root() asked: unknown): Promise<object[]> {
      return (await months(asked as Asked)).map((each) => ({ ...each, percent: percent(each.met, each.of) }));
    }
    @FieldResolver(() => [BreakdownPart], { description: 'The same figure split.' })
    async breakdown(@Root() asked: unknown, @Arg('by', () => BreakdownBy) by: Dimension): Promise<object[]> {
      return (await breakdown(asked as Asked, by)).map((cell) => ({
        ...cell,
        percent: percent(cell.met, cell.of),
      }));
    }
    @FieldResolver(() => Cohort, {
      description: 'The counted things, one by one: those that met, or the missing.',
    })
    cohort(
      @Root() asked: unknown,
      @Arg('missing', () => Boolean, { nullable: true }) missing?: boolean,
      @Arg('first', () => Int, { nullable: true }) first?: number,
      @Arg('after', () => String, { nullable: true }) after?: string,
    ): Promise<object> {
      return cohort(asked as Asked, { missing, first, after });
    }
  }
  return MeasureResolver;
}
