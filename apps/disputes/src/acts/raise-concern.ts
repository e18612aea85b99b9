import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { concernReasons, findCode } from '@iro/codes';
import { BadInput, NotFound, PartOf, Refused, inWords, insertRecord, possible, type Context } from '@iro/subgraph';
import { concernById } from '../loaders';
import { themeAreas } from '../theme-areas';
import { Concern } from '../types/concern.type';
import { RaiseConcernInput } from '../types/raise-concern.input';
import { RaisedBy } from '../types/raised-by';

/** What cannot be raised, with a sentence that says why. */
function check(input: RaiseConcernInput, today: string): void {
  const strange = input.reasons.find((reason) => findCode(concernReasons, reason) === undefined);
  if (strange !== undefined) throw new BadInput(`${strange} is not a reason of a concern: ${concernReasons.codes.map(({ code }) => code).join(', ')}.`);
  if (new Set(input.reasons).size < input.reasons.length) throw new BadInput('Name each reason once.');
  if (input.reviewId && possible([input.reviewId]).length === 0) throw new BadInput('The reviewId is not an id.');
  if (input.raisedOn > today) throw new Refused('CONCERN_IN_FUTURE', 'A concern cannot be recorded before the day it is raised.');
  if (!input.sentOn) return;
  if (input.sentOn < input.raisedOn) throw new Refused('SENT_BEFORE_RAISED', 'A concern cannot be sent before the day it is raised.');
  if (input.sentOn > today) throw new Refused('SENT_IN_FUTURE', 'A concern cannot be recorded as sent before the day it is.');
}

@Resolver()
export class RaiseConcern {
  @PartOf('DISPUTES') @Mutation(() => Concern, { description: 'Raises an informal concern about a child’s care. From a review, it is to be sent within 24 working hours.' })
  async raiseConcern(@Arg('input', () => RaiseConcernInput, { description: 'The concern.' }) input: RaiseConcernInput, @Ctx() context: Context): Promise<Concern> {
    const { role, iros } = context.reach;
    const raised = {
      reviewId: input.reviewId ?? null, iroId: role === 'IRO' ? (iros[0] ?? null) : null, raisedBy: Object.hasOwn(RaisedBy, role) ? role : 'IRO',
      raisedOn: input.raisedOn, keyActions: input.keyActions?.trim() || null, sentOn: input.sentOn ?? null,
    };
    const id = await context.act('RAISE_CONCERN', { childId: input.childId, actId: input.actId, input }, async (manager) => {
      check(input, context.today);
      const concernId = await insertRecord(manager, 'concern', {
        child_id: input.childId, review_id: raised.reviewId, iro_id: raised.iroId, raised_by: raised.raisedBy, raised_on: raised.raisedOn, key_actions: raised.keyActions, sent_on: raised.sentOn,
        theme_areas: themeAreas(input.reasons),
      });
      for (const reason of input.reasons) await insertRecord(manager, 'concern_reason', { child_id: input.childId, concern_id: concernId, reason, theme_areas: themeAreas([reason]) });
      const why = input.reasons.map((reason) => inWords(concernReasons, reason)).join('; ');
      return { id: concernId, before: null, after: { ...raised, reasons: input.reasons }, on: raised.raisedOn, sentence: `An informal concern was raised${raised.reviewId === null ? ' while preparing a review' : ' after a review'}${why === '' ? '' : `: ${why}`}.` };
    });
    const concern = await concernById(context, id);
    if (concern === null) throw new NotFound('concern');
    return concern;
  }
}
