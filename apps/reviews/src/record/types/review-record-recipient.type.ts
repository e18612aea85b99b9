import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DATES')
@ObjectType({
  description: "Somebody to whom a review's record was sent, by their part in the child's life.",
})
export class ReviewRecordRecipient {
  @Field(() => ID, { nullable: true, description: 'Names this sending.' }) id: string;
  @Field(() => String, { nullable: true, description: 'PARENT, CARER, SOCIAL_WORKER and so on.' })
  role: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was sent.' }) sentOn: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether address, carer and school were left out; always so while the child's placement is restricted.",
  })
  placementLeftOut: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}
