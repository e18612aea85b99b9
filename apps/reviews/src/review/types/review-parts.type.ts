import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DATES')
@ObjectType({ description: 'One meeting of a review; a series may have any number.' })
export class ReviewSession {
  @Field(() => ID, { nullable: true, description: 'Names this session.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the meeting.' }) heldOn: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the review was adjourned at its end.' })
  adjourned: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was adjourned, such as DOCUMENTS_MISSING; null when it was not, or nobody recorded it.',
  })
  adjournedBecause: string | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}

@PartOf('DATES')
@ObjectType({ description: 'A review put off.' })
export class Postponement {
  @Field(() => ID, { nullable: true, description: 'Names this postponement.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was put off.' }) postponedOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it had been planned for.' })
  plannedFor: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was moved to; null when none was set.',
  })
  movedTo: string | null;
  @Field(() => String, { nullable: true, description: 'Why, such as DOCUMENTS_MISSING.' }) reason: string;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}

@PartOf('DATES')
@ObjectType({ description: "What became of a review's decisions and record." })
export class ReviewRecord {
  reviewId: string;
  managersAgreed: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Names this record.' }) id: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the decisions were issued; null while they are not.',
  })
  decisionsIssuedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the full record was written; null while it is not.',
  })
  writtenOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the record was distributed; null while it is not.',
  })
  distributedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the managers answered the decisions; null while they have not.',
  })
  managersRespondedOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What the managers said; null where they said nothing more.',
  })
  managersWords: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the care plan was brought up to date after the review; null while it is not.',
  })
  carePlanUpdatedOn: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The role of who recorded that, SOCIAL_WORKER, IRO or IRO_MANAGER; null while it is not.',
  })
  carePlanUpdatedBy: string | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}

@PartOf('REVIEWS')
@ObjectType({ description: 'A decision made at a review.' })
export class ReviewDecision {
  @Field(() => ID, { nullable: true, description: 'Names this decision.' }) id: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'The decision in words.' })
  text: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'Who is to do it; null where nobody was named.' })
  owner: string | null;
  @PartOf('DATES')
  @Field(() => DateScalar, { nullable: true, description: 'By when; null where no day was set.' })
  dueBy: string | null;
  @PartOf('DATES')
  @Field(() => DateScalar, { nullable: true, description: 'When it was done; null while it is not.' })
  doneOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What shows that it was done; null while it is not, and where nothing was recorded.',
  })
  evidence: string | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}

@PartOf('DATES')
@ObjectType({ description: "Somebody invited to a review, by their part in the child's life." })
export class Invitee {
  @Field(() => ID, { nullable: true, description: 'Names this invitation.' }) id: string;
  @Field(() => String, { nullable: true, description: 'PARENT, CARER, SOCIAL_WORKER and so on.' })
  role: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day they were invited; null where not recorded.',
  })
  invitedOn: string | null;
  @PartOf('REVIEWS')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they came; null when not held or not recorded.',
  })
  attended: boolean | null;
  @PartOf('REVIEWS')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day they sent their views; null when they sent none.',
  })
  viewsSentOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day they declined; null when they did not.' })
  declinedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day a consultation form was sent to them; null when none was.',
  })
  formSentOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it came back; null while it has not.' })
  formReturnedOn: string | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}

@PartOf('REVIEWS')
@ObjectType({ description: "The IRO's judgement of one side of a child's care at a review." })
export class Judgement {
  @Field(() => ID, { nullable: true, description: 'Names this judgement.' }) id: string;
  @Field(() => String, { nullable: true, description: 'What is judged, such as PERMANENCE.' })
  dimension: string;
  @Field(() => String, {
    nullable: true,
    description: 'OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE, as the IRO gave it.',
  })
  grade: string;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}
