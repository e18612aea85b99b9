import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DISPUTES')
@ObjectType({ description: 'A referral of a case to Cafcass, and what it rests on.' })
export class CafcassReferral {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { description: 'The day of the referral.' }) referredOn: string;
  @Field(() => DateScalar, {
    description:
      'The day it was drawn to the attention of persons of appropriate ' +
      'seniority, who did not put it right in reasonable time.',
  })
  toldOn: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'Why the case was referred; null where not said.' })
  because: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What Cafcass did; null while it is not known.' })
  outcome: string | null;
  @Field(() => Int, { description: 'Send this back when changing it, so that nobody else’s change is lost.' })
  version: number;
  childId: string;
  disputeId: string;
  /** Codes of the grounds. */
  grounds: string[];
}
