import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({ description: 'A time a child was missing, or away without authorisation.' })
export class MissingEpisode {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the episode.' }) id: string;
  childId: string;
  @Field(() => String, { description: 'M for missing, A for away without authorisation.' }) kind: string;
  @Field(() => DateScalar, { description: 'The day it began.' }) startedOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it ended; null while it lasts.' })
  endedOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
