import { FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { scopeOf } from '@iro/access';
import { quotient } from '@iro/measures';
import { comparators, rateOf } from '../figures/count';
import type { AskedRate } from '../figures/figure';
import type { FigureParts } from './figure-parts';

/** How a rate is answered: the whole council's alone has a value. */
export function rateResolver(Rate: new () => object, { Comparator }: FigureParts) {
  @Resolver(() => Rate)
  class RateResolver {
    @FieldResolver(() => Float, {
      nullable: true,
      description: 'To one place, half up; null when of is 0 or the figure covers less than the council.',
    })
    async value(@Root() asked: unknown): Promise<number | null> {
      const { rate, context } = asked as AskedRate;
      if (scopeOf(context.reach) !== 'COUNCIL') return null;
      const { sum, of } = await rateOf(asked as AskedRate);
      return quotient(sum, of, rate.per);
    }
    @FieldResolver(() => Float, { description: 'What is divided.' }) async sum(
      @Root() asked: unknown,
    ): Promise<number> {
      return (await rateOf(asked as AskedRate)).sum;
    }
    @FieldResolver(() => Float, { description: 'By what.' }) async of(
      @Root() asked: unknown,
    ): Promise<number> {
      return (await rateOf(asked as AskedRate)).of;
    }
    @FieldResolver(() => [Comparator], {
      description: 'Published figures beside it; none unless the whole council is covered.',
    })
    comparators(@Root() asked: unknown): Promise<readonly object[]> {
      return comparators(asked as AskedRate);
    }
  }
  return RateResolver;
}
