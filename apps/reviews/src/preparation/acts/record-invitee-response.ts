import { inviteeRoles } from '@iro/codes';
import {
  Act,
  BadInput,
  ChangeInput,
  Input,
  Refused,
  check,
  dayInWords,
  inWords,
  records,
  type Acting,
} from '@iro/subgraph';
import { Invitee } from '../../review/types/review-parts.type';
import { inviteeById } from '../loaders/preparation-loaders';
import { InviteeEntity } from '../tables/invitee.entity';
import { checkBegun, partToChange } from '../../review/checks/review-to-change';

@Input('What somebody invited to a review answered or did. What is left out stays as it is.')
export class RecordInviteeResponseInput extends ChangeInput {
  @Input.id('The invitation.') inviteeId: string;
  @Input.yesNo('Whether they came.', { nullable: true }) attended?: boolean | null;
  @Input.day('The day their views came in.', { nullable: true }) viewsSentOn?: string | null;
  @Input.day('The day they declined.', { nullable: true }) declinedOn?: string | null;
  @Input.day('The day a consultation form was sent to them.', { nullable: true }) formSentOn?: string | null;
  @Input.day('The day the form came back.', { nullable: true }) formReturnedOn?: string | null;
}

type Response = Omit<RecordInviteeResponseInput, 'inviteeId' | 'version' | 'actId'>;

/** What somebody invited answered or did is noted as it comes, one thing after the other. */
export class RecordInviteeResponse {
  @Act(
    'RECORD_INVITEE_RESPONSE',
    () => Invitee,
    'Records what somebody invited to a review answered or did: came, ' +
      'declined, sent views, sent a consultation form back.',
  )
  async recordInviteeResponse(input: RecordInviteeResponseInput, context: Acting): Promise<Invitee> {
    const { inviteeId, version, actId: _, ...said } = input;
    const response = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== null && value !== undefined),
    ) as Response;
    if (Object.keys(response).length === 0)
      throw new BadInput(
        'Say what they answered or did: attended, viewsSentOn, declinedOn, formSentOn or formReturnedOn.',
      );
    for (const day of [
      response.viewsSentOn,
      response.declinedOn,
      response.formSentOn,
      response.formReturnedOn,
    ])
      check.notAhead(context.today, 'An answer', day);
    const childId = await records.childOf(context, InviteeEntity, inviteeId);
    return context.record(childId, inviteeById, async (manager) => {
      const { part: before, review } = await partToChange(manager, InviteeEntity, inviteeId, version);
      if (response.attended !== undefined) checkBegun(review);
      checkAgainst(before, response);
      await records.change(manager, InviteeEntity, { id: inviteeId, version }, response);
      return {
        id: inviteeId,
        before,
        after: response,
        on:
          response.viewsSentOn ??
          response.declinedOn ??
          response.formReturnedOn ??
          response.formSentOn ??
          review.startedOn,
        sentence: sentenceOf(before.role, response),
      };
    });
  }
}

function checkAgainst(before: InviteeEntity, response: Response): void {
  const declinedOn = response.declinedOn ?? before.declinedOn;
  if (declinedOn && (response.attended ?? before.attended) === true)
    throw new Refused(
      'DECLINED_AND_CAME',
      `They are said to have declined on ${dayInWords(declinedOn)} and to have come. Correct one of the two.`,
    );
  const sentOn = response.formSentOn ?? before.formSentOn;
  if (response.formReturnedOn && !sentOn)
    throw new Refused('FORM_NOT_SENT', 'No consultation form is recorded as sent to them: say when it was.');
  check.order(
    sentOn,
    response.formReturnedOn ?? before.formReturnedOn,
    'The consultation form cannot have come back before it was sent.',
  );
}

function sentenceOf(role: string, response: Response): string {
  const did = [
    response.attended === true ? 'came' : response.attended === false ? 'did not come' : null,
    response.viewsSentOn ? 'sent views' : null,
    response.declinedOn ? 'declined' : null,
    response.formSentOn ? 'was sent a consultation form' : null,
    response.formReturnedOn ? 'sent the consultation form back' : null,
  ].filter((each) => each !== null);
  return `Invited to the review, ${inWords(inviteeRoles, role)}: ${did.join(', ')}.`;
}
