import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { percent } from '@iro/measures';
import { breakdown, cohort, comparators, months, totals } from '../figures/count';
import type { Dimension } from '../figures/breakdown';
import type { Asked } from '../figures/figure';
import { BreakdownBy, byMonthSays } from './figure-enums';
import type { FigureParts } from './figure-parts';

type Type = new () => object;

/** How a number of things is answered: counted when a field asks. */
export function countResolver(
  Count: Type,
  Cohort: Type,
  { Comparator, MonthCount, BreakdownPart }: FigureParts,
) {
  @Resolver(() => Count)
  class CountResolver {
    @FieldResolver(() => Int, { description: 'How many.' }) async value(
      @Root() asked: unknown,
    ): Promise<number> {
      return (await totals(asked as Asked)).met;
    }
    @FieldResolver(() => [Comparator], {
      description: 'Published figures beside it; none unless the whole council is covered.',
    })
    comparators(@Root() asked: unknown): Promise<readonly object[]> {
      return comparators(asked as Asked);
    }
    @FieldResolver(() => [MonthCount], { description: byMonthSays })
    async byMonth(@Root() asked: unknown): Promise<object[]> {
      return (await months(asked as Asked)).map(({ month, met }) => ({ month, value: met }));
    }
    @FieldResolver(() => [BreakdownPart], { description: 'The same figure split.' })
    async breakdown(@Root() asked: unknown, @Arg('by', () => BreakdownBy) by: Dimension): Promise<object[]> {
      return (await breakdown(asked as Asked, by)).map((cell) => ({
        ...cell,
        percent: percent(cell.met, cell.of),
      }));
    }
    @FieldResolver(() => Cohort, { description: 'The counted things, one by one.' })
    cohort(
      @Root() asked: unknown,
      @Arg('first', () => Int, { nullable: true }) first?: number,
      @Arg('after', () => String, { nullable: true }) after?: string,
    ): Promise<object> {
      return cohort(asked as Asked, { first, after });
    }
  }
  return CountResolver;
}
