import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '@iro/subgraph';
import { CafcassCriteriaInput } from '../../conferences/checks/referral';

@InputType({ description: 'A formal dispute to open.' })
export class OpenDisputeInput {
  @Field(() => ID, { description: 'The child it is about.' }) childId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The concern it grows from; left out when there was none.',
  })
  concernId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The child protection conference it comes from; a chair may leave it out, and the last one of theirs is taken.',
  })
  conferenceId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The stage to begin at, as the protocol names it, or CAFCASS; the first when left out.',
  })
  stage?: string | null;
  @Field(() => [String], {
    description:
      'What it is about, as codes such as CARE_PLANNING_DRIFT; several are allowed, none when no theme is listed.',
  })
  themes: string[];
  @Field(() => String, { description: 'What is asked for.' }) desiredOutcome: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The manager it is put to, by staff number; left out, it is the manager of the team or service at the time.',
  })
  addressee?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The person whose work it is about, by staff number: never the one who answers.',
  })
  complainedOf?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was raised; now when left out.' })
  raisedAt?: Date | null;
  @Field(() => CafcassCriteriaInput, {
    nullable: true,
    description: 'What the referral rests on, where the dispute begins at Cafcass.',
  })
  criteria?: CafcassCriteriaInput | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}
