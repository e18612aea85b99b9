import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('PLANS')
@ObjectType({ description: 'An assessment of a young person’s needs for a pathway plan.' })
export class PathwayAssessment {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was completed.' }) completedOn: string;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
