import { ActInput, Input } from '@iro/subgraph';

@Input('How long something may take.')
export class ProtocolLimitInput {
  @Input.number('How many.') count: number;
  @Input.text(
    'Of what: WORKING_DAYS, DAYS, WEEKS, MONTHS or HOURS. Hours are of ' +
      'working days, in whole days: 24, 48 and so on.',
  )
  unit: string;
}

@Input('One stage of a protocol.')
export class ProtocolStageInput {
  @Input.text('Its stable name in capitals, such as STAGE_1 or MEDIATION.') stage: string;
  @Input.text('What the protocol calls it.') label: string;
  @Input.text('Who has to answer, as the protocol says it.') to: string;
  @Input.text('The role that may answer: TEAM_MANAGER, SERVICE_MANAGER or ASSISTANT_DIRECTOR.') role: string;
  @Input.of(
    () => ProtocolLimitInput,
    'How long the answer may take; left out where the protocol sets no time.',
    { nullable: true },
  )
  limit?: ProtocolLimitInput | null;
}

@Input(
  'A dispute resolution protocol, in force from a day until the next one. The ' +
    'referral to Cafcass is part of every one and is not listed.',
)
export class AdoptProtocolInput extends ActInput {
  @Input.day('The first day it is in force.') from: string;
  @Input.text('Where it is written down.') source: string;
  @Input.of(() => [ProtocolStageInput], 'Its stages, lowest first.') stages: ProtocolStageInput[];
  @Input.of(() => ProtocolLimitInput, 'How long the whole dispute may take, from the first stage raised.')
  whole: ProtocolLimitInput;
}

@Input('What a protocol on record should say, and why it was wrong.')
export class CorrectProtocolInput extends AdoptProtocolInput {
  @Input.id('The protocol to put right.') id: string;
  @Input.number('The version you read; another in the meantime is a conflict.') version: number;
  @Input.text('Why the record was wrong.') reason: string;
}
