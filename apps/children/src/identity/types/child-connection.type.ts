import { Field, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';
import { Child } from './child.type';
import { shared } from '../../graph/types/shared';

@PartOf('OPEN')
@ObjectType({ description: 'A child in a list.' })
export class ChildEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => Child, { nullable: true, description: 'The child.' }) node: Child | null;
}

@PartOf('OPEN')
@ObjectType({ description: 'Children in a list that grows.' })
export class ChildConnection {
  @Field(() => [ChildEdge], { description: 'The children of this page.' }) edges: ChildEdge[];
  @Field(() => shared.PageInfo, { description: 'Where the page ends.' }) pageInfo: InstanceType<
    typeof shared.PageInfo
  >;
}
