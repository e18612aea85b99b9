import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@ObjectType({ description: 'A post of the IRO establishment, filled or not.' })
export class IroPost {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the post.' }) id: string;
  @Field(() => Float, { nullable: true, description: 'Full-time equivalent, such as 0.5.' }) fte: number;
  @Field(() => DateScalar, { nullable: true, description: 'The first day it existed.' }) fromOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer does; null while it exists.',
  })
  toOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
