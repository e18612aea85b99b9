import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@ObjectType({ description: 'A social worker in a team.' })
export class SocialWorker {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the social worker.' }) id: string;
  @Field(() => String, { nullable: true, description: 'The social worker’s name.' }) name: string;
  teamId: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day in the team.' }) fromOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day after it; null while it lasts.' })
  toOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
