import { Directive, Field, ObjectType } from 'type-graphql';
import { PartOf } from '../part';
import { DateScalar } from '../scalars';

type Type = new () => object;

/** The counted things of a figure and the children behind them: a service's own `Child` among them. */
export function cohortType(ChildType: Type, PageInfo: Type) {
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
    @Field(() => PageInfo, { description: 'Where this page ends.' }) pageInfo: object;
  }
  return Cohort;
}
