import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({ description: 'A statutory visit by the social worker.' })
export class SocialWorkerVisit {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the visit.' }) id: string;
  childId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the visit.' }) visitedOn: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was seen; only then does it count as a visit in time.',
  })
  seen: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was seen alone; null when not recorded.',
  })
  seenAlone: boolean | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the record of it was written; null while it is not, or not recorded.',
  })
  recordWrittenOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
