import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('REVIEWS')
@ObjectType({ description: 'A visit to a child by the IRO.' })
export class IroVisit {
  @Field(() => ID, { nullable: true, description: 'Names this visit.' }) id: string;
  iroId: string;
  @PartOf('DATES') @Field(() => DateScalar, { nullable: true, description: 'The day of the visit.' }) visitedOn: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the child was spoken to alone; null where not recorded.' }) alone: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the child was observed rather than spoken to.' }) observed: boolean;
}

@PartOf('REVIEWS')
@ObjectType({ description: 'A discussion by which the IRO follows a case between reviews.' })
export class MonitoringDiscussion {
  @Field(() => ID, { nullable: true, description: 'Names this discussion.' }) id: string;
  iroId: string;
  @PartOf('DATES') @Field(() => DateScalar, { nullable: true, description: 'The day of the discussion.' }) heldOn: string;
  @Field(() => String, { nullable: true, description: 'With whom, by their part in the child\'s life.' }) withWhom: string;
  @PartOf('FREE_TEXT') @Field(() => String, { nullable: true, description: 'What the IRO wanted; null where not recorded.' }) desiredOutcome: string | null;
  @PartOf('FREE_TEXT') @Field(() => String, { nullable: true, description: 'What came of it; null where not recorded.' }) outcome: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether a concern was raised from it.' }) ledToConcern: boolean;
}

@PartOf('OWN_VIEWS')
@ObjectType({ description: 'What a child said of the service.' })
export class ChildFeedback {
  @Field(() => ID, { nullable: true, description: 'Names this feedback.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was given.' }) givenOn: string;
  @Field(() => String, { nullable: true, description: 'What it was about.' }) theme: string;
  @PartOf('FREE_TEXT') @Field(() => String, { nullable: true, description: 'What was done about it; null while nothing has been.' }) whatWasDone: string | null;
}

@PartOf('SUPERVISION')
@ObjectType({ description: 'A supervision or development review of an IRO.' })
export class Supervision {
  @Field(() => ID, { nullable: true, description: 'Names this supervision.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was held.' }) heldOn: string;
  @Field(() => String, { nullable: true, description: 'SCHEDULED, AD_HOC or PDR.' }) kind: string;
}
