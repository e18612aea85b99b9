import { privateTalkOutcomes } from '@iro/codes';
import { Act, ActInput, BadInput, Input, Refused, check, records, typed, type Acting } from '@iro/subgraph';
import { ChildSpokenToEntity } from '../tables/child-spoken-to.entity';
import { ChildSpokenTo } from '../types/child-spoken-to.type';
import { checkInCare, whoseWork } from '../checks/whose-work';
import { privateTalkById } from '../loaders/iro-work-loaders';

@Input("The IRO's talk with a child in private before a review, or why there was none.")
export class RecordChildSpokenToInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.id("Which IRO, when the manager records it; the child's IRO when not said.", { nullable: true })
  iroId?: string | null;
  @Input.day('The day of the talk, or of the refusal or the decision that it was not appropriate.')
  onDay: string;
  @Input.text('SPOKEN_TO, REFUSED or NOT_APPROPRIATE.') outcome: string;
  @Input.text('Why there was no talk; needed when there was none.', { nullable: true })
  because?: string | null;
}

const sentences: Readonly<Record<string, string>> = {
  SPOKEN_TO: 'The IRO spoke to the child in private.',
  REFUSED: 'The child did not wish to speak to the IRO in private.',
  NOT_APPROPRIATE: 'It was found not appropriate for the IRO to speak to the child in private.',
};

/** What cannot be of a talk in private. */
export function checkTalk(outcome: string, because: string | null): void {
  if ((outcome === 'SPOKEN_TO') === (because !== null))
    throw new BadInput('Say in because why there was no talk, and only then.');
}

/** A talk in private, or why there was none, is on record once a day. */
export class RecordChildSpokenTo {
  @Act(
    'RECORD_CHILD_SPOKEN_TO',
    () => ChildSpokenTo,
    'Records that the IRO spoke to a child in private before a review, or that the child ' +
      'refused or it was not appropriate; that excuses the talk before this review and no later ' +
      'one.',
  )
  async recordChildSpokenTo(input: RecordChildSpokenToInput, context: Acting): Promise<ChildSpokenTo> {
    const { childId, onDay, outcome } = input;
    check.code('outcome', outcome, privateTalkOutcomes);
    const because = typed(input.because);
    checkTalk(outcome, because);
    check.notAhead(context.today, 'A talk in private', onDay);
    return context.record(childId, privateTalkById, async (manager) => {
      const iroId = await whoseWork(manager, context, childId, input.iroId);
      await checkInCare(manager, childId, onDay);
      if (await records.has(manager, ChildSpokenToEntity, { childId, onDay }))
        throw new Refused(
          'ALREADY_RECORDED',
          'Something is already on record of a talk in private with this ' +
            'child on that day. Correct that if it is wrong.',
        );
      const row = { childId, iroId, onDay, outcome, because };
      const talk = await records.insert(manager, ChildSpokenToEntity, row);
      return {
        id: talk,
        before: null,
        after: { id: talk, ...row },
        on: onDay,
        sentence: sentences[outcome] ?? '',
      };
    });
  }
}
