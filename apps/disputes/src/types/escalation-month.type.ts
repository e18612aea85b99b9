import { Field, Int, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('DISPUTES') @ObjectType({ description: 'What was raised in one month: informal concerns, and disputes at each stage.' })
export class EscalationMonth {
  @Field(() => String, { description: 'The month, such as 2015-04.' }) month: string;
  @Field(() => Int, { description: 'Informal concerns raised.' }) concerns: number;
  @Field(() => Int, { description: 'Disputes raised at stage 1, with the team manager.' }) stage1: number;
  @Field(() => Int, { description: 'Disputes raised at stage 2, with the service manager.' }) stage2: number;
  @Field(() => Int, { description: 'Disputes raised at stage 3, with the assistant director.' }) stage3: number;
  @Field(() => Int, { description: 'Referrals to Cafcass.' }) cafcass: number;
}
