import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { cohort, comparators, items } from '../figures/count';
import type { Asked } from '../figures/figure';
import type { FigureParts } from './figure-parts';

type Type = new () => object;

/** How a number of things by kind is answered, and each of its kinds. */
export function distributionResolvers(
  Distribution: Type,
  Cohort: Type,
  { Comparator, DistributionItem }: FigureParts,
) {
  @Resolver(() => Distribution)
  class DistributionResolver {
    @FieldResolver(() => [DistributionItem], { description: 'Each kind.' })
    async items(@Root() asked: unknown): Promise<object[]> {
      return (await items(asked as Asked)).map((item) => ({ ...item, asked }));
    }
    @FieldResolver(() => Int, { description: 'All kinds together.' })
    async total(@Root() asked: unknown): Promise<number> {
      return (await items(asked as Asked)).reduce((sum, item) => sum + item.count, 0);
    }
    @FieldResolver(() => [Comparator], {
      description: 'Published figures beside it; none unless the whole council is covered.',
    })
    comparators(@Root() asked: unknown): Promise<readonly object[]> {
      return comparators(asked as Asked);
    }
  }
  @Resolver(() => DistributionItem)
  class DistributionItemResolver {
    @FieldResolver(() => Cohort, { description: 'The counted things of this kind, one by one.' })
    cohort(
      @Root() item: unknown,
      @Arg('first', () => Int, { nullable: true }) first?: number,
      @Arg('after', () => String, { nullable: true }) after?: string,
    ): Promise<object> {
      const { key, asked } = item as { key: string; asked: Asked };
      return cohort(asked, { key, first, after });
    }
  }
  return [DistributionResolver, DistributionItemResolver];
}
