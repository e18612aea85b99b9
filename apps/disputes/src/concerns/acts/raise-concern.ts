import { concernReasons, findCode } from '@iro/codes';
import { Act, BadInput, Refused, inWords, recordIdsAmong, records, typed, type Acting } from '@iro/subgraph';
import { concernById } from '../loaders/concern-loaders';
import { themeAreas } from '../../dispute/checks/theme-areas';
import { ConcernReasonEntity } from '../tables/concern-reason.entity';
import { ConcernEntity } from '../tables/concern.entity';
import { Concern } from '../types/concern.type';
import { RaiseConcernInput } from '../types/raise-concern.input';
import { RaisedBy } from '../../dispute/types/raised-by';

/** What cannot be raised, with a sentence that says why. */
function checkRaised(input: RaiseConcernInput, today: string): void {
  const strange = input.reasons.find((reason) => findCode(concernReasons, reason) === undefined);
  if (strange !== undefined)
    throw new BadInput(
      `${strange} is not a reason of a concern: ${concernReasons.codes.map(({ code }) => code).join(', ')}.`,
    );
  if (new Set(input.reasons).size < input.reasons.length) throw new BadInput('Name each reason once.');
  if (input.reviewId && recordIdsAmong([input.reviewId]).length === 0)
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

/** A concern from a review has a clock from the session it arose in; one from preparation has none. */
export class RaiseConcern {
  @Act(
    'RAISE_CONCERN',
    () => Concern,
    'Raises an informal concern about a child’s care. From a review, it is to be sent within 24 working hours.',
  )
  async raiseConcern(input: RaiseConcernInput, context: Acting): Promise<Concern> {
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
    return context.record(input.childId, concernById, async (manager) => {
      checkRaised(input, context.today);
      const [holds] =
        raised.sentOn === null
          ? []
          : await manager.query<{ team: string | null; worker: string | null }[]>(
              'SELECT team_id AS team, social_worker_id AS worker FROM known_child WHERE child_id = $1',
              [input.childId],
            );
      const concernId = await records.insert(manager, ConcernEntity, {
        childId: input.childId,
        reviewId: raised.reviewId,
        iroId: raised.iroId,
        raisedBy: raised.raisedBy,
        raisedOn: raised.raisedOn,
        reviewSessionOn: raised.reviewSessionOn,
        keyActions: raised.keyActions,
        sentOn: raised.sentOn,
        teamId: holds?.team ?? null,
        socialWorkerId: holds?.worker ?? null,
        themeAreas: themeAreas(input.reasons),
      });
      for (const reason of input.reasons)
        await records.insert(manager, ConcernReasonEntity, {
          childId: input.childId,
          concernId,
          reason,
          themeAreas: themeAreas([reason]),
          struck: false,
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
    });
  }
}
