import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@Directive('@key(fields: "id")')
@PartOf('ORGANISATION')
@ObjectType({ description: 'A social work team.' })
export class Team {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the team.' }) id: string;
  @Field(() => String, { nullable: true, description: 'Its name.' }) name: string | null;
  serviceId: string;
}
