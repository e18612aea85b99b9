import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '@iro/subgraph';

@InputType({ description: 'How long something may take.' })
export class ProtocolLimitInput {
  @Field(() => Int, { description: 'How many.' }) count: number;
  @Field(() => String, {
    description:
      'Of what: WORKING_DAYS, DAYS, WEEKS, MONTHS or HOURS. Hours are of ' +
      'working days, in whole days: 24, 48 and so on.',
  })
  unit: string;
}

@InputType({ description: 'One stage of a protocol.' })
export class ProtocolStageInput {
  @Field(() => String, { description: 'Its stable name in capitals, such as STAGE_1 or MEDIATION.' })
  stage: string;
  @Field(() => String, { description: 'What the protocol calls it.' }) label: string;
  @Field(() => String, { description: 'Who has to answer, as the protocol says it.' }) to: string;
  @Field(() => String, {
    description: 'The role that may answer: TEAM_MANAGER, SERVICE_MANAGER or ASSISTANT_DIRECTOR.',
  })
  role: string;
  @Field(() => ProtocolLimitInput, {
    nullable: true,
    description: 'How long the answer may take; left out where the protocol sets no time.',
  })
  limit?: ProtocolLimitInput | null;
}

@InputType({
  description:
    'A dispute resolution protocol, in force from a day until the next one. The ' +
    'referral to Cafcass is part of every one and is not listed.',
})
export class AdoptProtocolInput {
  @Field(() => DateScalar, { description: 'The first day it is in force.' }) from: string;
  @Field(() => String, { description: 'Where it is written down.' }) source: string;
  @Field(() => [ProtocolStageInput], { description: 'Its stages, lowest first.' })
  stages: ProtocolStageInput[];
  @Field(() => ProtocolLimitInput, {
    description: 'How long the whole dispute may take, from the first stage raised.',
  })
  whole: ProtocolLimitInput;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@InputType({ description: 'What a protocol on record should say, and why it was wrong.' })
export class CorrectProtocolInput extends AdoptProtocolInput {
  @Field(() => ID, { description: 'The protocol to put right.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'Why the record was wrong.' }) reason: string;
}
