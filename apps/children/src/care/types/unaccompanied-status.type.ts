import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({ description: 'That a child is, or was, an unaccompanied asylum-seeking child.' })
export class UnaccompaniedStatus {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the status.' }) id: string;
  childId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it ceased; null while it lasts.' })
  ceasedOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
