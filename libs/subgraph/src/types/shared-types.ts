import {
  Arg,
  Directive,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Field,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { scopeOf } from '@iro/access';
import { percent, quotient } from '@iro/measures';
import { DateScalar } from '../scalars';
import { PartOf } from '../part';
import { breakdown, cohort, comparators, items, months, rateOf, totals } from '../figures/count';
import { dimensionNames, type Dimension } from '../figures/breakdown';
import type { Asked, AskedRate } from '../figures/figure';
import { attentionTypes } from '../worklists/attention-types';
import { dutyTypes } from '../worklists/duty-types';

export const BreakdownBy = Object.fromEntries(dimensionNames.map((name) => [name, name])) as Record<
  Dimension,
  Dimension
>;
registerEnumType(BreakdownBy, {
  name: 'BreakdownBy',
  description: 'By what a figure is split; each as on the day that counts.',
});
export const FigureScope = {
  COUNCIL: 'COUNCIL',
  SERVICE: 'SERVICE',
  TEAM: 'TEAM',
  CASELOAD: 'CASELOAD',
} as const;
registerEnumType(FigureScope, {
  name: 'FigureScope',
  description:
    'Whose children a figure covers. A team, a service and an IRO answer for what was theirs on the day that ' +
    'counts, or last before it, wherever the child is now: so the figures of all teams add to the council’s, ' +
    'as the manager’s breakdown does.',
  valuesConfig: {
    COUNCIL: { description: 'All children of the council.' },
    SERVICE: { description: 'Children who were with a team of the service on the day that counts.' },
    TEAM: { description: 'Children who were with the team on the day that counts.' },
    CASELOAD: {
      description:
        'For an IRO: children who were theirs on the day that counts. For everyone else: children whom they ' +
        'see today, over the whole year.',
    },
  },
});

const byMonthSays =
  'The twelve months; of a running year those that have begun. What happens is counted in its month; a ' +
  'position, such as who is looked after, is as it stood when the month ended (or, at the start of a year, ' +
  'began), so its months do not add up.';

/**
 * The value types that all four services answer with, made once per service around that service's own `Child`:
 * one decorated class shared by four schemas in a process would give the second schema the first one's `Child`.
 */
export function sharedTypes(ChildType: new () => object) {
  @PartOf('OPEN')
  @Directive('@shareable')
  @ObjectType({ description: 'Where a page of a list ends.' })
  class PageInfo {
    @Field(() => Boolean, { description: 'True when there are more after this page.' }) hasNextPage: boolean;
    @Field(() => String, {
      nullable: true,
      description: 'Give this as `after` for the next page; null on an empty page.',
    })
    endCursor: string | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'What a figure means, since when, and who says so.' })
  class FigureDefinition {
    @Field(() => String, { description: 'What is counted, in words.' }) text: string;
    @Field(() => DateScalar, { description: 'The first day this reading is in force.' }) from: string;
    @Field(() => String, { description: 'Where the reading comes from.' }) source: string;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A published figure to compare with.' })
  class Comparator {
    @Field(() => String, { description: 'NATIONAL, STATISTICAL_NEIGHBOUR, REGION or OWN.' }) kind: string;
    @Field(() => String, { description: 'Where it was published.' }) source: string;
    @Field(() => String, {
      nullable: true,
      description: 'The year it is about; null where its source gives none.',
    })
    year: string | null;
    @Field(() => Float, { description: 'As published.' }) value: number;
    @Field(() => DateScalar, {
      nullable: true,
      description: 'When it was looked up; null where not recorded.',
    })
    retrievedOn: string | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A share in one month.' })
  class MonthShare {
    @Field(() => String, { description: 'The month, such as 2015-04.' }) month: string;
    @Field(() => Int, { description: 'How many met it.' }) met: number;
    @Field(() => Int, { description: 'Of how many.' }) of: number;
    @Field(() => Float, { nullable: true, description: 'Percent to one place; null when of is 0.' }) percent:
      number | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A number in one month.' })
  class MonthCount {
    @Field(() => String, { description: 'The month, such as 2015-04.' }) month: string;
    @Field(() => Int, { description: 'How many.' }) value: number;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'One part of a figure split by something.' })
  class BreakdownPart {
    @Field(() => String, { description: 'Code or id of the part; UNKNOWN where the record does not say.' })
    key: string;
    @Field(() => String, { description: 'The part in words.' }) label: string;
    @Field(() => Int, { description: 'How many met it.' }) met: number;
    @Field(() => Int, { description: 'Of how many.' }) of: number;
    @Field(() => Float, { nullable: true, description: 'Percent to one place; null when of is 0.' }) percent:
      number | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'One counted thing (a review, a placement, a child) and the child behind it.' })
  class CohortEdge {
    @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
    @Field(() => ChildType, { nullable: true, description: 'The child behind it.' }) node: object | null;
    @Field(() => Boolean, { description: 'Whether it met the measure.' }) met: boolean;
    @Field(() => DateScalar, {
      nullable: true,
      description:
        'The day that counts; null where it may be a birthday and you may not know the day of birth.',
    })
    on: string | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'The things a figure counted, one by one.' })
  class Cohort {
    @Field(() => [CohortEdge], { description: 'One edge per counted thing.' }) edges: CohortEdge[];
    @Field(() => PageInfo, { description: 'Where this page ends.' }) pageInfo: PageInfo;
  }
  class Headed {
    code: string;
    title: string;
    definition: FigureDefinition;
    scope: string;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A share: how many met something, of how many.' })
  class Measure extends Headed {
    @Field(() => String, { description: 'The figure’s number in the founding report, or a name of its own.' })
    override code: string;
    @Field(() => String, { description: 'The figure in words.' }) override title: string;
    @Field(() => FigureDefinition, { description: 'What it means in this year.' })
    override definition: FigureDefinition;
    @Field(() => FigureScope, { description: 'What it covers.' }) override scope: string;
    @Field(() => Float, {
      nullable: true,
      description: 'Percent to reach; null where there is none or the figure covers less than the council.',
    })
    target: number | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A number of things.' })
  class Count extends Headed {
    @Field(() => String, { description: 'The figure’s number in the founding report, or a name of its own.' })
    override code: string;
    @Field(() => String, { description: 'The figure in words.' }) override title: string;
    @Field(() => FigureDefinition, { description: 'What it means in this year.' })
    override definition: FigureDefinition;
    @Field(() => FigureScope, { description: 'What it covers.' }) override scope: string;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A rate or an average: a sum divided by a number.' })
  class Rate extends Headed {
    @Field(() => String, { description: 'The figure’s number in the founding report, or a name of its own.' })
    override code: string;
    @Field(() => String, { description: 'The figure in words.' }) override title: string;
    @Field(() => FigureDefinition, { description: 'What it means in this year.' })
    override definition: FigureDefinition;
    @Field(() => FigureScope, { description: 'What it covers.' }) override scope: string;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A number of things by kind.' })
  class Distribution extends Headed {
    @Field(() => String, { description: 'The figure’s number in the founding report, or a name of its own.' })
    override code: string;
    @Field(() => String, { description: 'The figure in words.' }) override title: string;
    @Field(() => FigureDefinition, { description: 'What it means in this year.' })
    override definition: FigureDefinition;
    @Field(() => FigureScope, { description: 'What it covers.' }) override scope: string;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'One kind of a distribution.' })
  class DistributionItem {
    @Field(() => String, { description: 'Code of the kind.' }) key: string;
    @Field(() => String, { description: 'The kind in words.' }) label: string;
    @Field(() => Int, { description: 'How many.' }) count: number;
  }
  const { Duty, DutyConnection } = dutyTypes(ChildType, PageInfo);
  const attention = attentionTypes(ChildType, PageInfo);

  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'Something a record lacks, and the figures that leave it out for that.' })
  class MissingData {
    @Field(() => String, { description: 'What is missing, such as PERIOD_START.' }) what: string;
    @Field(() => String, { description: 'The same in words.' }) says: string;
    @Field(() => DateScalar, {
      nullable: true,
      description: 'The day the record is of; null where it has none.',
    })
    on: string | null;
    @Field(() => [String], {
      description:
        'The figures of the year that need it and leave the record out; none where only the day is unknown.',
    })
    figures: readonly string[];
    @Field(() => ChildType, { nullable: true, description: 'The child it is about.' }) child: object | null;
  }
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'One missing thing in a list.' })
  class MissingDataEdge {
    @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
    @Field(() => MissingData, { description: 'What is missing.' }) node: MissingData;
  }
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'What is missing, kind by kind.' })
  class MissingDataConnection {
    @Field(() => [MissingDataEdge], { description: 'One edge per missing thing.' }) edges: MissingDataEdge[];
    @Field(() => PageInfo, { description: 'Where this page ends.' }) pageInfo: PageInfo;
  }

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
  return {
    PageInfo,
    Measure,
    Count,
    Rate,
    Distribution,
    Duty,
    DutyConnection,
    Cohort,
    ...attention,
    MissingDataConnection,
    resolvers: [MeasureResolver, CountResolver, RateResolver, DistributionResolver, DistributionItemResolver],
  };
}
