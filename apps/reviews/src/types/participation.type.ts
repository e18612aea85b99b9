import { Field, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('REVIEWS')
@ObjectType({ description: 'A way of taking part that the child was offered for a review.' })
export class ParticipationMethod {
  @Field(() => String, { nullable: true, description: 'WRITTEN, IRO_VISIT, ATTENDED, ADVOCATE, OBSERVATION or DIGITAL.' }) method: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the child took it up.' }) used: boolean;
}

@PartOf('REVIEWS')
@ObjectType({ description: "The child's part in a review." })
export class Participation {
  reviewId: string;
  @Field(() => String, { nullable: true, description: 'PN0 to PN7 as in SSDA903; null where not known.' }) code: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the child was there; null for a child under four, and where not known.' }) attended: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the child's views were heard, from the child or through somebody; null for a child under four, and where not known." })
  viewsHeard: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether an observation of the child stands in the record; null where not recorded.' }) observed: boolean | null;
}
