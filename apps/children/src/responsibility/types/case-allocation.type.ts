import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({ description: 'Which social worker and team held a child’s case, from when to when.' })
export class CaseAllocation {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the allocation.' }) id: string;
  childId: string;
  socialWorkerId: string | null;
  teamId: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day.' }) fromOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day after it; null while it lasts.' })
  toOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
