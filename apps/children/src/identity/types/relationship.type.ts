import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({ description: 'How one child on record is related to another, as it was recorded here.' })
export class Relationship {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the relationship.' }) id: string;
  firstId: string;
  otherId: string;
  @Field(() => String, {
    description:
      'SIBLING_OF, or PARENT_OF where a young person on record is the parent of a child on record.',
  })
  kind: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was found not to hold, or ended; null while it holds.',
  })
  endedOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'Why it ended; null while it holds.' })
  endedBecause: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
