import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '@iro/subgraph';

@InputType({
  description:
    'A review completed: name a planned or begun one by `reviewId`, or record ' +
    'one whole with `childId`, `kind` and `startedOn`.',
})
export class CompleteReviewInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The review planned or begun; left out when it is recorded whole.',
  })
  reviewId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The child, when the review is recorded whole.' })
  childId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What made it due, such as SUBSEQUENT, when it is recorded whole.',
  })
  kind?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of its first session, when that is not yet on record.',
  })
  startedOn?: string | null;
  @Field(() => DateScalar, { description: 'The day it was completed.' }) completedOn: string;
  @Field(() => String, {
    nullable: true,
    description: "The child's part, PN0 to PN7; left out while not known.",
  })
  participation?: string | null;
  @Field(() => String, { nullable: true, description: 'Who chaired it: IRO, CHILD or JOINTLY.' }) chairedBy?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was late, such as DOCUMENTS_MISSING; needed when it was completed after its due day.',
  })
  lateReason?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was done without a meeting; as planned when left out.',
  })
  withoutMeeting?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was brought forward, such as UNPLANNED_MOVE, when it is recorded whole with the kind EARLY.',
  })
  earlyReason?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the review as you read it, with `reviewId`.',
  })
  version?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}
