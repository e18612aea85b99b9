import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DATES')
@ObjectType({
  description:
    'A paper the IRO needs before a review. That papers are missing is the first cause of late reviews.',
})
export class ReviewPaper {
  @Field(() => ID, { nullable: true, description: 'Names this paper.' }) id: string;
  @Field(() => String, {
    nullable: true,
    description: 'SOCIAL_WORKER_REPORT, CARE_PLAN, PEP or HEALTH_PLAN.',
  })
  kind: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was asked for.' }) requestedOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be with the IRO.' })
  dueBy: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it came, the last one if it was sent again; null while it has not.',
  })
  receivedOn: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is good enough for the review; null while the IRO has not looked at what came last.',
  })
  acceptable: boolean | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What is wrong with it; null unless it is not acceptable.',
  })
  lacking: string | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}
