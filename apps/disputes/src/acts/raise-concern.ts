import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { concernReasons, findCode } from '@iro/codes';
import { BadInput, NotFound, PartOf, Refused, type Context } from '@iro/subgraph';
import { concernById, possible } from '../loaders';
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
      const concernId = randomUUID();
      await manager.query(
        `INSERT INTO concern (id, child_id, review_id, iro_id, raised_by, raised_on, key_actions, sent_on, theme_areas, by_act) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, true)`,
        [concernId, input.childId, raised.reviewId, raised.iroId, raised.raisedBy, raised.raisedOn, raised.keyActions, raised.sentOn, themeAreas(input.reasons)]);
      for (const reason of input.reasons) {
        await manager.query('INSERT INTO concern_reason (id, child_id, concern_id, reason, theme_areas, by_act) VALUES ($1, $2, $3, $4, $5, true)',
          [randomUUID(), input.childId, concernId, reason, themeAreas([reason])]);
      }
      return { id: concernId, before: null, after: { ...raised, reasons: input.reasons } };
    });
    const concern = await concernById(context, id);
    if (concern === null) throw new NotFound('concern');
    return concern;
  }
}
