import { Field, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';
import { Review } from './review.type';
import { shared } from '../../graph/types/shared';

@PartOf('OPEN')
@ObjectType({ description: 'A review in a list.' })
export class ReviewEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => Review, { description: 'The review.' }) node: Review;
}

@PartOf('OPEN')
@ObjectType({ description: 'Reviews, the latest first.' })
export class ReviewConnection {
  @Field(() => [ReviewEdge], { description: 'One edge per review.' }) edges: ReviewEdge[];
  @Field(() => shared.PageInfo, { description: 'Where the page ends.' }) pageInfo: object;
}
