import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('PLANS')
@ObjectType({ description: 'An assessment of a young person’s needs for a pathway plan.' })
export class PathwayAssessment {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was completed.' }) completedOn: string | null;
}
