import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('OWN_VIEWS')
@ObjectType({
  description:
    'What a young person wants to be known at the next review, in their own words, drawing or recording.',
})
export class OwnViews {
  @Field(() => ID, { nullable: true, description: 'Names these views.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day they were given.' }) givenOn: string;
  @Field(() => String, { nullable: true, description: 'WRITTEN, DRAWN or RECORDED.' }) form: string;
  @Field(() => String, { nullable: true, description: 'The words; null when drawn or recorded only.' })
  words: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the drawing or recording is kept; null when written only.',
  })
  fileReference: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether they are for the next review: given on or after the day the last one was completed.',
  })
  forNextReview: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}

@PartOf('OWN_VIEWS')
@ObjectType({
  description:
    'What a young person wishes for the next review, as last said since the last one was completed.',
})
export class WishesForReview {
  childId: string;
  @Field(() => [String], {
    nullable: true,
    description:
      "Who should be invited, by their part in the young person's life, such as TEACHER; null when nothing was said.",
  })
  invite: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Who should rather not come; null when nothing was said.',
  })
  ratherNot: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who should chair: CHILD, JOINTLY or IRO; null when nothing was said.',
  })
  chairing: string | null;
}

@PartOf('OWN_VIEWS')
@ObjectType({ description: 'A decision of a review that has been issued, as the young person may read it.' })
export class ReleasedDecision {
  @Field(() => ID, { nullable: true, description: 'Names this decision.' }) id: string;
  @Field(() => ID, { nullable: true, description: 'The review that made it.' }) reviewId: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the decisions of that review were issued.',
  })
  issuedOn: string;
  @Field(() => String, { nullable: true, description: 'The decision in words.' }) text: string;
  @Field(() => DateScalar, { nullable: true, description: 'By when; null where no day was set.' }) dueBy:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'When it was done; null while it is not.' })
  doneOn: string | null;
}
