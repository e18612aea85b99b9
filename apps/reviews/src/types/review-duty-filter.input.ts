import { Field, InputType } from 'type-graphql';
import { DateScalar } from '@iro/subgraph';
import { ReviewConvention } from './review-convention.type';

@InputType({ description: 'Which duties about reviews to list. What is not said narrows nothing.' })
export class ReviewDutyFilter {
  @Field(() => [String], { nullable: true, description: 'In one of these states today: OVERDUE, DUE, MET, MET_LATE, ENDED or EXEMPT.' }) states?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Of these kinds, such as FIRST_REVIEW or RECORD_DISTRIBUTED.' }) kinds?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later.' }) dueFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Due by this day.' }) dueTo?: string | null;
  @Field(() => [ReviewConvention], { nullable: true, description: 'Review duties counted by these conventions; when not said, by the practice of their due day, so that each is listed once.' })
  conventions?: ReviewConvention[] | null;
}
