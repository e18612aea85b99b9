import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { concernReasons, findCode } from '@iro/codes';
import {
  BadInput,
  NotFound,
  PartOf,
  Refused,
  inWords,
  insertRecord,
  possible,
  typed,
  type Context,
} from '@iro/subgraph';
import { concernById } from '../../dispute/loaders/loaders';
import { themeAreas } from '../../dispute/checks/theme-areas';
import { Concern } from '../types/concern.type';
import { RaiseConcernInput } from '../types/raise-concern.input';
import { RaisedBy } from '../../dispute/types/raised-by';

/** What cannot be raised, with a sentence that says why. */
function check(input: RaiseConcernInput, today: string): void {
  const strange = input.reasons.find((reason) => findCode(concernReasons, reason) === undefined);
  if (strange !== undefined)
    throw new BadInput(
      `${strange} is not a reason of a concern: ${concernReasons.codes.map(({ code }) => code).join(', ')}.`,
    );
  if (new Set(input.reasons).size < input.reasons.length) throw new BadInput('Name each reason once.');
  if (input.reviewId && possible([input.reviewId]).length === 0)
    throw new BadInput('The reviewId is not an id.');
  if (input.raisedOn > today)
    throw new Refused('CONCERN_IN_FUTURE', 'A concern cannot be recorded before the day it is raised.');
  if (input.reviewSessionOn && !input.reviewId)
    throw new BadInput('Say which review the session belongs to (reviewId), or leave reviewSessionOn out.');
  if (input.reviewSessionOn && input.reviewSessionOn > input.raisedOn)
    throw new Refused(
      'RAISED_BEFORE_SESSION',
      'A concern cannot be raised before the review session it arose in.',
    );
  if (!input.sentOn) return;
  if (input.sentOn < input.raisedOn)
    throw new Refused('SENT_BEFORE_RAISED', 'A concern cannot be sent before the day it is raised.');
  if (typed(input.keyActions) === null)
    throw new Refused(
      'NO_KEY_ACTIONS',
      'Say what should be done, and by whom: a concern is sent with its key actions.',
    );
  if (input.sentOn > today)
    throw new Refused('SENT_IN_FUTURE', 'A concern cannot be recorded as sent before the day it is.');
}

@Resolver()
export class RaiseConcern {
  @PartOf('DISPUTES')
  @Mutation(() => Concern, {
    description:
      'Raises an informal concern about a child’s care. From a review, it is to be sent within 24 working hours.',
  })
  async raiseConcern(
    @Arg('input', () => RaiseConcernInput, { description: 'The concern.' }) input: RaiseConcernInput,
    @Ctx() context: Context,
  ): Promise<Concern> {
    const { role, iros } = context.reach;
    const raised = {
      reviewId: input.reviewId ?? null,
      iroId: role === 'IRO' ? (iros[0] ?? null) : null,
      raisedBy: Object.hasOwn(RaisedBy, role) ? role : 'IRO',
      raisedOn: input.raisedOn,
      reviewSessionOn: input.reviewSessionOn ?? null,
      keyActions: typed(input.keyActions),
      sentOn: input.sentOn ?? null,
    };
    const id = await context.act(
      'RAISE_CONCERN',
      { childId: input.childId, actId: input.actId, input },
      async (manager) => {
        check(input, context.today);
        const [holds] =
          raised.sentOn === null
            ? []
            : await manager.query<{ team: string | null; worker: string | null }[]>(
                'SELECT team_id AS team, social_worker_id AS worker FROM known_child WHERE child_id = $1',
                [input.childId],
              );
        const concernId = await insertRecord(manager, 'concern', {
          child_id: input.childId,
          review_id: raised.reviewId,
          iro_id: raised.iroId,
          raised_by: raised.raisedBy,
          raised_on: raised.raisedOn,
          review_session_on: raised.reviewSessionOn,
          key_actions: raised.keyActions,
          sent_on: raised.sentOn,
          team_id: holds?.team ?? null,
          social_worker_id: holds?.worker ?? null,
          theme_areas: themeAreas(input.reasons),
        });
        for (const reason of input.reasons)
          await insertRecord(manager, 'concern_reason', {
            child_id: input.childId,
            concern_id: concernId,
            reason,
            theme_areas: themeAreas([reason]),
          });
        const why = input.reasons.map((reason) => inWords(concernReasons, reason)).join('; ');
        return {
          id: concernId,
          before: null,
          after: { ...raised, reasons: input.reasons },
          on: raised.raisedOn,
          sentence:
            `An informal concern was raised` +
            `${raised.reviewId === null ? ' while preparing a review' : ' after a review'}` +
            `${why === '' ? '' : `: ${why}`}.`,
        };
      },
    );
    const concern = await concernById(context, id);
    if (concern === null) throw new NotFound('concern');
    return concern;
  }
}
