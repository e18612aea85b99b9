import { Directive, Field, ObjectType } from 'type-graphql';
import { PartOf } from '../part';
import { DateScalar } from '../scalars';

type Type = new () => object;

/** What records lack: a service's own `Child` among it. */
export function missingDataTypes(ChildType: Type, PageInfo: Type) {
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
    @Field(() => PageInfo, { description: 'Where this page ends.' }) pageInfo: object;
  }
  return MissingDataConnection;
}
