import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DISPUTES')
@ObjectType({ description: 'What the social worker or the team manager answered to an informal concern.' })
export class ConcernFeedback {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { description: 'The day of the answer.' }) givenOn: string;
  @Field(() => String, { description: 'Who answered: SOCIAL_WORKER or TEAM_MANAGER.' }) role: string;
  @PartOf('NAMES')
  @Field(() => String, { nullable: true, description: 'Who answered, by staff number.' })
  person: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'How the issue will be addressed.' })
  text: string;
  @Field(() => Int, { description: 'Send this back when changing it, so that nobody else’s change is lost.' })
  version: number;
  childId: string;
  concernId: string;
}
