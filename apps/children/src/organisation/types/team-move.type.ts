import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@ObjectType({ description: 'A team’s move to another service.' })
export class TeamMove {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the move.' }) id: string;
  teamId: string;
  serviceId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day in that service.' }) fromOn: string;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
