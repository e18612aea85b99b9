import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';
import { RaisedBy } from './raised-by';

@PartOf('DISPUTES')
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A formal dispute about a child’s care, taken up the stages of the ' +
    'dispute resolution protocol until it is resolved.',
})
export class Dispute {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => RaisedBy, { description: 'In what role it was raised.' }) raisedBy: string;
  @Field(() => DateScalar, { description: 'The day it was raised.' }) raisedOn: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What is asked for; null where not recorded.' })
  desiredOutcome: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was resolved; null while it is open or when it was withdrawn.',
  })
  resolvedOn: string | null;
  @PartOf('NAMES')
  @Field(() => String, {
    nullable: true,
    description:
      'The person whose work it is about, by staff number; null where it is about nobody’s in particular.',
  })
  complainedOf: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What was agreed or done; null while it is open or not recorded.',
  })
  resolution: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what was asked for was achieved; null while it is open or not recorded.',
  })
  outcomeAchieved: boolean | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What it changed for the child; null while it is open or not recorded.',
  })
  impact: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was withdrawn; null unless it was.' })
  withdrawnOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'Why it was withdrawn; null unless it was, and where not recorded.',
  })
  withdrawalReason: string | null;
  @Field(() => Int, { description: 'Send this back when changing it, so that nobody else’s change is lost.' })
  version: number;
  childId: string;
  concernId: string | null;
  iroId: string | null;
  teamId: string | null;
  serviceId: string | null;
  conferenceId: string | null;
  /** Codes of its themes, those the asker may see. */
  themeCodes: string[];
  /** The stage last raised; null where none is recorded. */
  lastStage: string | null;
  /** Null where no stage is recorded. */
  highestStage: string | null;
}
