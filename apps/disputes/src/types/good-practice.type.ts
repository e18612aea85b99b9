import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DISPUTES') @ObjectType({ description: 'Good practice that an IRO noted and fed back to a worker or carer.' })
export class GoodPractice {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { description: 'The day it was noted.' }) notedOn: string;
  @PartOf('FREE_TEXT') @Field(() => String, { nullable: true, description: 'What was done well, and by whom.' }) text: string | null;
  iroId: string;
}
