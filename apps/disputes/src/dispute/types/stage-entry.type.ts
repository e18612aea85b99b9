import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, PartOf } from '@iro/subgraph';

@PartOf('DISPUTES')
@ObjectType({ description: 'One stage that a dispute was raised at, and the answer to it.' })
export class StageEntry {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => String, {
    description:
      'The stage, as the protocol in force that day names it, such as STAGE_1; CAFCASS for a referral.',
  })
  stage: string;
  @Field(() => String, { description: 'What the protocol calls it.' }) label: string;
  @Field(() => String, {
    nullable: true,
    description: 'The role that may answer; null for Cafcass and where the protocol does not say.',
  })
  answeredByRole: string | null;
  @PartOf('NAMES')
  @Field(() => String, {
    nullable: true,
    description: 'The manager it was put to, by staff number; null for Cafcass and where not recorded.',
  })
  addressee: string | null;
  @PartOf('NAMES')
  @Field(() => String, {
    nullable: true,
    description: 'Who answers in the addressee’s stead, by staff number; null when nobody does.',
  })
  coveredBy: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was raised at this stage.' }) raisedAt: Date;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day for an answer in time; null where nobody’s answer is timed, as at Cafcass.',
  })
  dueBy: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment an answer is due where the protocol counts hours; null elsewhere.',
  })
  dueAt: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the answer came; null while there is none.',
  })
  respondedAt: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the answer came in time; null while it still may, and where it is not timed.',
  })
  inTime: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the answer was adequate; null while there is none or it is not recorded.',
  })
  adequate: boolean | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'The answer; null while there is none and where not recorded.',
  })
  response: string | null;
  @PartOf('NAMES')
  @Field(() => String, {
    nullable: true,
    description: 'Who answered, by staff number; null while nobody has and where not recorded.',
  })
  respondedBy: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'Why the answer was found adequate or not; null where not said.',
  })
  judgedBecause: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the answer was judged; null while it has not been and where not recorded.',
  })
  judgedOn: string | null;
  @Field(() => Int, { description: 'Send this back when changing it, so that nobody else’s change is lost.' })
  version: number;
}
