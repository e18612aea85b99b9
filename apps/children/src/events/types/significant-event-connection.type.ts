import { Field, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';
import { shared } from '../../graph/types/shared';
import { SignificantEvent } from './significant-event.type';

@PartOf('OPEN')
@ObjectType({ description: 'A significant event in a list.' })
export class SignificantEventEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => SignificantEvent, { nullable: true, description: 'The event.' }) node: SignificantEvent | null;
}

@PartOf('OPEN')
@ObjectType({ description: 'Significant events in a list that grows.' })
export class SignificantEventConnection {
  @Field(() => [SignificantEventEdge], { description: 'The events of this page.' })
  edges: SignificantEventEdge[];
  @Field(() => shared.PageInfo, { description: 'Where the page ends.' }) pageInfo: InstanceType<
    typeof shared.PageInfo
  >;
}
