import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('OPEN')
@ObjectType({ description: 'How long something may take. The unit is part of the number.' })
export class ProtocolLimit {
  @Field(() => Int, { description: 'How many.' }) count: number;
  @Field(() => String, { description: 'Of what: WORKING_DAYS, DAYS, WEEKS, MONTHS or HOURS.' }) unit: string;
}

@PartOf('OPEN')
@ObjectType({ description: 'One stage of a dispute resolution protocol.' })
export class ProtocolStage {
  @Field(() => String, {
    description: 'Its stable name, such as STAGE_1; CAFCASS for the referral, which every protocol has.',
  })
  stage: string;
  @Field(() => String, { description: 'What the protocol calls it.' }) label: string;
  @Field(() => String, { description: 'Who has to answer, as the protocol says it.' }) to: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The role that may answer: TEAM_MANAGER, SERVICE_MANAGER or ASSISTANT_DIRECTOR; null for Cafcass.',
  })
  role: string | null;
  @Field(() => ProtocolLimit, {
    nullable: true,
    description: 'How long the answer may take; null where it is not timed, as at Cafcass.',
  })
  limit: ProtocolLimit | null;
}

@PartOf('OPEN')
@ObjectType({
  description:
    'The council’s dispute resolution protocol: its stages and limits, in force from a day until the next one begins.',
})
export class DisputeProtocol {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { description: 'The first day it is in force.' }) from: string;
  @Field(() => String, { description: 'Where it is written down.' }) source: string;
  @Field(() => [ProtocolStage], { description: 'Its stages, lowest first.' }) stages: ProtocolStage[];
  @Field(() => ProtocolLimit, {
    description: 'How long the whole dispute may take, from the first stage raised.',
  })
  whole: ProtocolLimit;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of the next protocol on record; null while there is none.',
  })
  to: string | null;
  @Field(() => Int, {
    description: 'Send this back when correcting it, so that nobody else’s change is lost.',
  })
  version: number;
}

@PartOf('OPEN')
@ObjectType({
  description:
    'A revision of the protocol that was announced and of which nobody has ' +
    'entered what was agreed: the protocol in force goes on.',
})
export class OpenProtocolRevision {
  @Field(() => DateScalar, { description: 'From when it was expected.' }) expectedFrom: string;
  @Field(() => String, { description: 'Where it was announced.' }) source: string;
  @Field(() => String, { description: 'What is known of it.' }) note: string;
}
