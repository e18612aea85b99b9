import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@Directive('@key(fields: "id")')
@PartOf('ORGANISATION')
@ObjectType({ description: 'A social work team.' })
export class Team {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the team.' }) id: string;
  @Field(() => String, { nullable: true, description: 'Its name.' }) name: string;
  serviceId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was opened; null where not known.' })
  openedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer existed; null while it is open.',
  })
  closedOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
