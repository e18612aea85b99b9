import { Field, ID, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@ObjectType({ description: 'Somebody whom a manager manages directly.' })
export class DirectReport {
  @PartOf('OPEN')
  @Field(() => ID, { description: 'Id of the social worker, or of the manager as a person.' })
  id: string;
  of: string;
  @Field(() => String, { nullable: true, description: 'Their name.' }) name: string | null;
  @Field(() => String, { nullable: true, description: 'SOCIAL_WORKER, TEAM_MANAGER or SERVICE_MANAGER.' })
  role: string | null;
}
