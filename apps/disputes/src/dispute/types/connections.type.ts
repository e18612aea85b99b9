import { Field, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';
import { Concern } from '../../concerns/types/concern.type';
import { Dispute } from './dispute.type';
import { shared } from '../../graph/types/shared';

@PartOf('DISPUTES')
@ObjectType({ description: 'A concern in a list.' })
export class ConcernEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => Concern, { description: 'The concern.' }) node: Concern;
}

@PartOf('DISPUTES')
@ObjectType({ description: 'Concerns, newest first.' })
export class ConcernConnection {
  @Field(() => [ConcernEdge], { description: 'One edge per concern.' }) edges: ConcernEdge[];
  @Field(() => shared.PageInfo, { description: 'Whether there are more.' }) pageInfo: object;
}

@PartOf('DISPUTES')
@ObjectType({ description: 'A dispute in a list.' })
export class DisputeEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => Dispute, { description: 'The dispute.' }) node: Dispute;
}

@PartOf('DISPUTES')
@ObjectType({ description: 'Disputes, newest first.' })
export class DisputeConnection {
  @Field(() => [DisputeEdge], { description: 'One edge per dispute.' }) edges: DisputeEdge[];
  @Field(() => shared.PageInfo, { description: 'Whether there are more.' }) pageInfo: object;
}
