import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('SUPERVISION')
@ObjectType({ description: 'A supervision or personal development review of an IRO.' })
export class Supervision {
  @Field(() => ID, { nullable: true, description: 'Names this supervision.' }) id: string;
  iroId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was held.' }) heldOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'SCHEDULED, AD_HOC, ON_REQUEST or PDR, the personal development review.',
  })
  kind: string;
  @Field(() => String, { nullable: true, description: 'What was talked about; null where not recorded.' })
  notes: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What was agreed, or the objectives of a development review; null where not recorded.',
  })
  agreed: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when the next is due; null where no day was set.',
  })
  nextBy: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}

@PartOf('SUPERVISION')
@ObjectType({ description: 'What an IRO does beside reviews and what follows from them.' })
export class OtherActivity {
  @Field(() => ID, { nullable: true, description: 'Names this activity.' }) id: string;
  iroId: string;
  @Field(() => String, {
    nullable: true,
    description: 'What it was, such as STRATEGY_MEETING, LADO or GUARDIAN_CONTACT.',
  })
  kind: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day.' }) doneOn: string;
  @Field(() => Float, { nullable: true, description: 'Hours it took.' }) hours: number;
  @Field(() => String, {
    nullable: true,
    description: "How it may touch the IRO's independence; null where it does not.",
  })
  riskToIndependence: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}

@PartOf('OBSERVATION')
@ObjectType({ description: "One aspect of an IRO's work, scored." })
export class ObservationScore {
  @Field(() => String, { nullable: true, description: 'What was scored, such as CHILDS_VOICE.' })
  aspect: string;
  @Field(() => Int, { nullable: true, description: '1 (weak) to 4 (excellent).' }) score: number;
}

@PartOf('OBSERVATION')
@ObjectType({
  description: "An observation or audit of an IRO's work: planned, due, done, and what came of it.",
})
export class PracticeObservation {
  @Field(() => ID, { nullable: true, description: 'Names this observation.' }) id: string;
  iroId: string;
  reviewId: string | null;
  @Field(() => String, { nullable: true, description: 'REVIEW_OBSERVED, VISIT_OBSERVED or FILE_AUDIT.' })
  kind: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when the programme asks for it; null for one outside the programme.',
  })
  dueBy: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day agreed for it; null where none was.' })
  plannedFor: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null while it is not.' })
  doneOn: string | null;
  @Field(() => [ObservationScore], {
    nullable: true,
    description: 'What was scored; none while it is not done.',
  })
  scores: ObservationScore[];
  @Field(() => String, {
    nullable: true,
    description: 'What the IRO is to do; null where nothing was agreed.',
  })
  actions: string | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}
