import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('PLANS')
@ObjectType({ description: 'A review of a pathway plan, or a care plan’s being brought up to date.' })
export class PlanReview {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was reviewed.' }) reviewedOn: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the plan was changed.' }) changed: boolean;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
