import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('EDUCATION')
@ObjectType({ description: 'A review of a personal education plan.' })
export class PepReview {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  termId: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was reviewed.' }) reviewedOn: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child’s voice was in it; null when not recorded.',
  })
  childsVoice: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Its quality as graded: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE; null when not graded.',
  })
  quality: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
