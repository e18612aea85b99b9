import { Field, Int, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('DISPUTES')
@ObjectType({ description: 'What was raised in one month: informal concerns, and disputes at each stage.' })
export class EscalationMonth {
  @Field(() => String, { description: 'The month, such as 2015-04.' }) month: string;
  @Field(() => Int, { description: 'Informal concerns raised.' }) concerns: number;
  @Field(() => Int, {
    description:
      'Disputes raised at the first stage of the protocol in force: with the team manager, by Rotherham’s.',
  })
  stage1: number;
  @Field(() => Int, { description: 'Disputes raised at its second stage; 0 where it has none.' })
  stage2: number;
  @Field(() => Int, { description: 'Disputes raised at its third stage; 0 where it has none.' })
  stage3: number;
  @Field(() => Int, {
    description:
      'Disputes raised at a stage after the third, or at one that the protocol in force does not know.',
  })
  otherStages: number;
  @Field(() => Int, { description: 'Referrals to Cafcass.' }) cafcass: number;
}
