import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { inviteeRoles } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  dayInWords,
  inWords,
  type Context,
} from '@iro/subgraph';
import { invitees } from '../../review/loaders/review-part-loaders';
import { Invitee } from '../../review/types/review-parts.type';
import { checkBegun, made, partInHand, reviewInHand, storedPart } from '../../review/checks/review-in-hand';

@InputType({
  description: 'What somebody invited to a review answered or did. What is left out stays as it is.',
})
export class RecordInviteeResponseInput {
  @Field(() => ID, { description: 'The invitation.' }) inviteeId: string;
  @Field(() => Int, { description: 'The version of the invitation as you read it.' }) version: number;
  @Field(() => Boolean, { nullable: true, description: 'Whether they came.' }) attended?: boolean | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day their views came in.' }) viewsSentOn?:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day they declined.' }) declinedOn?:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day a consultation form was sent to them.' })
  formSentOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day the form came back.' }) formReturnedOn?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

type Response = Omit<RecordInviteeResponseInput, 'inviteeId' | 'version' | 'actId'>;
interface Stored {
  readonly role: string;
  readonly attended: boolean | null;
  readonly declined_on: string | null;
  readonly form_sent_on: string | null;
  readonly form_returned_on: string | null;
}

@Resolver()
export class RecordInviteeResponse {
  @PartOf('REVIEWS')
  @Mutation(() => Invitee, {
    description:
      'Records what somebody invited to a review answered or did: came, ' +
      'declined, sent views, sent a consultation form back.',
  })
  async recordInviteeResponse(
    @Arg('input', () => RecordInviteeResponseInput, { description: 'Who, and what they did.' })
    input: RecordInviteeResponseInput,
    @Ctx() context: Context,
  ): Promise<Invitee> {
    const { inviteeId, version, actId, ...said } = input;
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
      checkNotAhead(context.today, 'An answer', day);
    const part = await partInHand(context, 'invitee', 'invitation', inviteeId);
    const id = await context.act(
      'RECORD_INVITEE_RESPONSE',
      { childId: part.childId, actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, part.reviewId);
        if (response.attended !== undefined) checkBegun(review);
        const before = await storedPart<Stored>(manager, 'invitee', 'invitation', inviteeId, version);
        checkAgainst(before, response);
        await changeRecord(manager, 'invitee', inviteeId, version, columnsOf(response));
        return {
          id: inviteeId,
          before,
          after: response,
          on:
            response.viewsSentOn ??
            response.declinedOn ??
            response.formReturnedOn ??
            response.formSentOn ??
            review.started_on,
          sentence: sentenceOf(before.role, response),
        };
      },
    );
    return made(await invitees.byId(context, id), 'invitation');
  }
}

function checkAgainst(before: Stored, response: Response): void {
  const declinedOn = response.declinedOn ?? before.declined_on;
  if (declinedOn && (response.attended ?? before.attended) === true)
    throw new Refused(
      'DECLINED_AND_CAME',
      `They are said to have declined on ${dayInWords(declinedOn)} and to have come. Correct one of the two.`,
    );
  const sentOn = response.formSentOn ?? before.form_sent_on;
  if (response.formReturnedOn && !sentOn)
    throw new Refused('FORM_NOT_SENT', 'No consultation form is recorded as sent to them: say when it was.');
  checkOrder(
    sentOn,
    response.formReturnedOn ?? before.form_returned_on,
    'The consultation form cannot have come back before it was sent.',
  );
}

const columnNames: Readonly<Record<keyof Response, string>> = {
  attended: 'attended',
  viewsSentOn: 'views_sent_on',
  declinedOn: 'declined_on',
  formSentOn: 'form_sent_on',
  formReturnedOn: 'form_returned_on',
};
const columnsOf = (response: Response): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(response).map(([name, value]) => [columnNames[name as keyof Response], value]),
  );

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
