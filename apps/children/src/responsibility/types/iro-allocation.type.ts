import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({ description: 'Which IRO was responsible for a child, from when to when.' })
export class IroAllocation {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the allocation.' }) id: string;
  childId: string;
  iroId: string;
  @Field(() => DateScalar, { description: 'First day.' }) fromOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day after it; null while it lasts.' })
  toOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
