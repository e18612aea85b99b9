import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('PLANS')
@ObjectType({ description: 'The plan for a child’s lasting home.' })
export class PermanencePlan {
  @Field(() => ID, { nullable: true, description: 'Names this plan.' }) id: string;
  @Field(() => String, { nullable: true, description: 'The route, such as LONG_TERM_FOSTERING.' })
  route: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was agreed.' }) agreedOn: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'Why it took the place of another; null for a first plan.',
  })
  because: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day another plan took its place; null while none has.',
  })
  replacedOn: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is in force: not replaced, and no new period of care has begun since.',
  })
  inForce: boolean;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}
