import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@ObjectType({ description: 'A social worker’s move to another team.' })
export class SocialWorkerMove {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the move.' }) id: string;
  socialWorkerId: string;
  teamId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day in that team.' }) fromOn: string;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
