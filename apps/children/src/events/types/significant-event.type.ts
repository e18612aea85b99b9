import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('CASEWORK')
@ObjectType({
  description:
    'Something the IRO must be told of between reviews, and what the IRO answered. ' +
    'Moves and missing episodes are told by being recorded.',
})
export class SignificantEvent {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the event.' }) id: string;
  childId: string;
  @Field(() => String, {
    description: 'What kind of event, such as UNPLANNED_MOVE, MISSING or CHANGE_OF_PLAN.',
  })
  kind: string;
  @Field(() => DateScalar, { description: 'The day it happened.' }) happenedOn: string;
  @Field(() => DateScalar, { description: 'The day the IRO service was told.' }) toldOn: string;
  @PartOf('NAMES') @Field(() => String, { nullable: true, description: 'Who told.' }) toldBy: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What happened; null where the record that raised it says it all.',
  })
  account: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The placement or missing episode that raised it; null when a person told of it.',
  })
  about: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day the IRO answered; null until then.' })
  respondedOn: string | null;
  @PartOf('NAMES')
  @Field(() => String, { nullable: true, description: 'Who answered; null until then.' })
  respondedBy: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What the IRO answered, such as bringing the review forward; null until then.',
  })
  response: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
