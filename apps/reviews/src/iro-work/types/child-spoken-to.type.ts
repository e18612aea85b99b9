import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('REVIEWS')
@ObjectType({ description: "The IRO's talk with a child in private before a review, or why there was none." })
export class ChildSpokenTo {
  @Field(() => ID, { nullable: true, description: 'Names this record.' }) id: string;
  iroId: string;
  @PartOf('DATES')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the talk, or of the refusal or the decision that it was not appropriate.',
  })
  onDay: string;
  @Field(() => String, { nullable: true, description: 'SPOKEN_TO, REFUSED or NOT_APPROPRIATE.' })
  outcome: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'Why there was no talk; null when there was one.' })
  because: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}
