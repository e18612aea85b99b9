import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('REVIEWS')
@ObjectType({
  description: 'The form in which the IRO answers, after a review, what must be looked at each time.',
})
export class MonitoringForm {
  @Field(() => ID, { nullable: true, description: 'Names this form.' }) id: string;
  @PartOf('DATES')
  @Field(() => DateScalar, { nullable: true, description: 'The day it was filled in.' })
  recordedOn: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the care plan is effective.' })
  planEffective: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child understood what is planned and why.',
  })
  childUnderstood: boolean;
  @PartOf('LEGAL_ADVICE')
  @Field(() => Boolean, { nullable: true, description: 'Whether the IRO needs legal advice.' })
  legalAdviceNeeded: boolean;
  @PartOf('LEGAL_ADVICE')
  @Field(() => String, {
    nullable: true,
    description: 'On what; null where none is needed, or nothing was written down.',
  })
  legalAdvice: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the child's rights are breached." })
  rightsBreach: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Whether a referral to Cafcass was considered.' })
  cafcassConsidered: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}
