import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@ObjectType({ description: 'How an IRO is employed from a day on, where that changed.' })
export class IroTerms {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the change.' }) id: string;
  iroId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day of it.' }) fromOn: string;
  @Field(() => String, { nullable: true, description: 'PERMANENT or AGENCY.' }) employment: string;
  @Field(() => Float, { nullable: true, description: 'Full-time equivalent, such as 0.6.' }) fte: number;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
