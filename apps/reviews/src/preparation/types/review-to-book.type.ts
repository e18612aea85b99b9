import { Field, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';
import { Child } from '../../review/types/child.type';
import { shared } from '../../graph/types/shared';

@PartOf('DATES')
@ObjectType({ description: 'A review that is due and has no day yet.' })
export class ReviewToBook {
  childId: string;
  @Field(() => String, { nullable: true, description: 'What is due, such as SECOND_REVIEW.' }) kind: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it may be completed in time.',
  })
  dueBy: string;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day the service books such a review for, ahead of the day it is due; null where practice says none.',
  })
  bookFor: string | null;
  @Field(() => Child, { nullable: true, description: 'Whose review it is.' }) child: Child | null;
}

@PartOf('OPEN')
@ObjectType({ description: 'A review to book in a list.' })
export class ReviewToBookEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => ReviewToBook, { description: 'The review to book.' }) node: ReviewToBook;
}

@PartOf('OPEN')
@ObjectType({ description: 'Reviews to book, soonest due first.' })
export class ReviewToBookConnection {
  @Field(() => [ReviewToBookEdge], { description: 'One edge per review to book.' }) edges: ReviewToBookEdge[];
  @Field(() => shared.PageInfo, { description: 'Where the page ends.' }) pageInfo: object;
}
