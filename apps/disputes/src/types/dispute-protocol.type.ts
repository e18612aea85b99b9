import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';
import { DisputeStage } from './dispute-stage';

@PartOf('OPEN') @ObjectType({ description: 'How long something may take. The unit is part of the number.' })
export class ProtocolLimit {
  @Field(() => Int, { description: 'How many.' }) count: number;
  @Field(() => String, { description: 'Of what: WORKING_DAYS, DAYS, WEEKS, MONTHS or HOURS.' }) unit: string;
}

@PartOf('OPEN') @ObjectType({ description: 'One stage of a dispute resolution protocol.' })
export class ProtocolStage {
  @Field(() => DisputeStage, { description: 'The stage.' }) stage: string;
  @Field(() => String, { description: 'What the protocol calls it.' }) label: string;
  @Field(() => String, { description: 'Who has to answer.' }) to: string;
  @Field(() => ProtocolLimit, { nullable: true, description: 'How long the answer may take; null where it is not timed, as at Cafcass.' }) limit: ProtocolLimit | null;
}

@PartOf('OPEN') @ObjectType({ description: 'The council’s dispute resolution protocol: its stages and limits, in force from a day until the next one begins.' })
export class DisputeProtocol {
  @Field(() => DateScalar, { description: 'The first day it is in force.' }) from: string;
  @Field(() => String, { description: 'Where it is written down.' }) source: string;
  @Field(() => [ProtocolStage], { description: 'Its stages, lowest first.' }) stages: ProtocolStage[];
  @Field(() => ProtocolLimit, { description: 'How long the whole dispute may take, from the first stage raised.' }) whole: ProtocolLimit;
}
