import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@ObjectType({ description: 'A service of the council’s children’s social care.' })
export class Service {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the service.' }) id: string;
  @Field(() => String, { nullable: true, description: 'Its name.' }) name: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was opened; null where not known.' })
  openedOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
