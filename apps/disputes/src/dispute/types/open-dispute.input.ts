import { ActInput, Input } from '@iro/subgraph';
import { CafcassCriteriaInput } from '../../conferences/checks/referral';

@Input('A formal dispute to open.')
export class OpenDisputeInput extends ActInput {
  @Input.id('The child it is about.') childId: string;
  @Input.id('The concern it grows from; left out when there was none.', { nullable: true })
  concernId?: string | null;
  @Input.id(
    'The child protection conference it comes from; a chair may leave it out, and the last one of theirs is taken.',
    { nullable: true },
  )
  conferenceId?: string | null;
  @Input.text('The stage to begin at, as the protocol names it, or CAFCASS; the first when left out.', {
    nullable: true,
  })
  stage?: string | null;
  @Input.of(
    () => [String],
    'What it is about, as codes such as CARE_PLANNING_DRIFT; several are allowed, none when no theme is listed.',
  )
  themes: string[];
  @Input.text('What is asked for.') desiredOutcome: string;
  @Input.text(
    'The manager it is put to, by staff number; left out, it is the manager of the team or service at the time.',
    { nullable: true },
  )
  addressee?: string | null;
  @Input.text('The person whose work it is about, by staff number: never the one who answers.', {
    nullable: true,
  })
  complainedOf?: string | null;
  @Input.moment('When it was raised; now when left out.', { nullable: true }) raisedAt?: Date | null;
  @Input.of(() => CafcassCriteriaInput, 'What the referral rests on, where the dispute begins at Cafcass.', {
    nullable: true,
  })
  criteria?: CafcassCriteriaInput | null;
}
