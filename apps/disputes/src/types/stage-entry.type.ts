import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, PartOf } from '@iro/subgraph';
import { DisputeStage } from './dispute-stage';

@PartOf('DISPUTES') @ObjectType({ description: 'One stage that a dispute was raised at, and the answer to it.' })
export class StageEntry {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DisputeStage, { description: 'The stage.' }) stage: string;
  @PartOf('NAMES') @Field(() => String, { nullable: true, description: 'The manager it was put to, by staff number; null for Cafcass and where not recorded.' }) addressee: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was raised at this stage.' }) raisedAt: Date;
  @Field(() => DateScalar, { nullable: true, description: 'The last day for an answer in time; null where nobody’s answer is timed, as at Cafcass.' }) dueBy: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment an answer is due where the protocol counts hours; null elsewhere.' }) dueAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the answer came; null while there is none.' }) respondedAt: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the answer came in time; null while it still may, and where it is not timed.' }) inTime: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the answer was adequate; null while there is none or it is not recorded.' }) adequate: boolean | null;
}
