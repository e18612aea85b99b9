import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DISPUTES')
@ObjectType({
  description:
    'A child protection conference. Its chair may raise a concern or a dispute; the child need not be looked after.',
})
export class Conference {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { description: 'The day it was held, or is to be.' }) heldOn: string;
  @Field(() => String, { description: 'INITIAL, REVIEW, PRE_BIRTH or TRANSFER_IN.' }) kind: string;
  @PartOf('NAMES')
  @Field(() => String, { nullable: true, description: 'Who chairs it, by staff number.' })
  chair: string;
  @Field(() => Int, { description: 'Send this back when changing it, so that nobody else’s change is lost.' })
  version: number;
  childId: string;
}
