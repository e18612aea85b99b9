import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DATES')
@Directive('@key(fields: "id")')
@ObjectType({ description: "A review of a child's care, planned, under way or completed." })
export class Review {
  @PartOf('CORE') @Field(() => ID, { description: 'Names this review.' }) id: string;
  childId: string;
  iroId: string | null;
  participation: string | null;
  observed: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      'FIRST, SECOND, SUBSEQUENT, EARLY, ADOPTION, AFTER_DISRUPTION or ' +
      'SHORT_BREAK; null where the return alone tells of it.',
  })
  kind: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it is planned for, after any postponement; null where none is recorded.',
  })
  plannedFor: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of its first session; null before it begins or where not known.',
  })
  startedOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was completed; null until then.' })
  completedOn: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it was held without a meeting.' })
  withoutMeeting: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a session was adjourned; that never moves the due day.',
  })
  adjourned: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Whether it was called off for good.' })
  cancelled: boolean;
  @PartOf('REVIEWS')
  @Field(() => String, {
    nullable: true,
    description: 'Why it was late, such as DOCUMENTS_MISSING; null when in time or not recorded.',
  })
  lateReason: string | null;
  @PartOf('REVIEWS')
  @Field(() => String, {
    nullable: true,
    description: 'IRO, CHILD or JOINTLY; null when not held or not recorded.',
  })
  chairedBy: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was booked here; null where it was not.',
  })
  plannedOn: string | null;
  @PartOf('REVIEWS')
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was brought forward, such as UNPLANNED_MOVE; null for a review of another kind, and where not recorded.',
  })
  earlyReason: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day to which it was adjourned; null when it was not, or nobody recorded it.',
  })
  adjournedUntil: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was called off, such as LEFT_CARE; null unless it was called off here.',
  })
  cancelReason: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day the child was asked where it should be and who should come; null while nobody has asked.',
  })
  childConsultedOn: string | null;
  @PartOf('OWN_VIEWS')
  @Field(() => String, {
    nullable: true,
    description: 'What the child said to that; null where nothing was written down.',
  })
  childWishes: string | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}
