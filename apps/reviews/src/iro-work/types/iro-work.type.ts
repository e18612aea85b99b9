import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('REVIEWS')
@ObjectType({ description: 'A visit to a child by the IRO.' })
export class IroVisit {
  @Field(() => ID, { nullable: true, description: 'Names this visit.' }) id: string;
  iroId: string;
  @PartOf('DATES')
  @Field(() => DateScalar, { nullable: true, description: 'The day of the visit.' })
  visitedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where, such as PLACEMENT or SCHOOL; null where not recorded.',
  })
  place: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was spoken to alone; null where not recorded.',
  })
  alone: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was observed rather than spoken to.',
  })
  observed: boolean;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}

@PartOf('REVIEWS')
@ObjectType({ description: 'A discussion by which the IRO follows a case between reviews.' })
export class MonitoringDiscussion {
  @Field(() => ID, { nullable: true, description: 'Names this discussion.' }) id: string;
  iroId: string;
  @PartOf('DATES')
  @Field(() => DateScalar, { nullable: true, description: 'The day of the discussion.' })
  heldOn: string;
  @Field(() => String, { nullable: true, description: "With whom, by their part in the child's life." })
  withWhom: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What the IRO wanted; null where not recorded.' })
  desiredOutcome: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What came of it; null where not recorded.' })
  outcome: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether a concern was raised from it.' })
  ledToConcern: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it was the check half way between two reviews; null where ' +
      'the record does not say, and it counts as one.',
  })
  midwayCheck: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}

@PartOf('OWN_VIEWS')
@ObjectType({ description: 'What a child said of the service.' })
export class ChildFeedback {
  @Field(() => ID, { nullable: true, description: 'Names this feedback.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was given.' }) givenOn: string;
  @Field(() => String, { nullable: true, description: 'What it was about, such as BEING_LISTENED_TO.' })
  theme: string;
  @Field(() => String, {
    nullable: true,
    description: 'Who gave it: CHILD, YOUNG_INSPECTORS or GROUP; null where not recorded.',
  })
  givenBy: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What was said, in their words; null where not recorded.',
  })
  words: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What was done about it; null while nothing has been.',
  })
  whatWasDone: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day something was done about it; null while nothing has been, and where not recorded.',
  })
  actedOn: string | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}
