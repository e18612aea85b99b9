import { Field, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DATES')
@ObjectType({ description: "A child's next review: what is due, by when, and what is planned." })
export class NextReview {
  childId: string;
  @Field(() => String, { nullable: true, description: 'What is due, such as SECOND_REVIEW.' }) kind: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it may be completed in time.',
  })
  dueBy: string;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day the service books such a review for, ahead of the day it is due; null where practice says none.',
  })
  bookFor: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day planned; null when nothing is planned.' })
  plannedFor: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day for the social worker and the IRO to speak about the review planned, by ' +
      'practice; null when nothing is planned. Nothing is overdue by it.',
  })
  speakBy: string | null;
}
