import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('REVIEWS')
@ObjectType({ description: 'A way of taking part that the child was offered for a review.' })
export class ParticipationMethod {
  @Field(() => ID, { nullable: true, description: 'Names this record.' }) id: string;
  @Field(() => String, {
    nullable: true,
    description: 'WRITTEN, IRO_VISIT, ATTENDED, ADVOCATE, OBSERVATION or DIGITAL.',
  })
  method: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the child took it up.' }) used: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}

@PartOf('REVIEWS')
@ObjectType({ description: "The child's part in a review." })
export class Participation {
  reviewId: string;
  @Field(() => String, { nullable: true, description: 'PN0 to PN7 as in SSDA903; null where not known.' })
  code: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was there; null for a child under four, and where not known.',
  })
  attended: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the child's views were heard, from the child or through " +
      'somebody; null for a child under four, and where not known.',
  })
  viewsHeard: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an observation of the child stands in the record; null where not recorded.',
  })
  observed: boolean | null;
}

@PartOf('REVIEWS')
@ObjectType({ description: "What was written down of the child's part in a review, beside the code." })
export class ParticipationNote {
  @Field(() => ID, { nullable: true, description: 'Names this record.' }) id: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an advocate helped the child; null where not recorded.',
  })
  advocate: boolean | null;
  @PartOf('OWN_VIEWS')
  @Field(() => String, {
    nullable: true,
    description: "The child's views in the child's own words; null where none were written down.",
  })
  views: string | null;
  @PartOf('DATES')
  @Field(() => DateScalar, { nullable: true, description: 'The day it was written down.' })
  recordedOn: string;
  @Field(() => String, { nullable: true, description: 'The role of who wrote it down, such as IRO.' })
  recordedBy: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}
