import { feedbackGivers, feedbackThemes } from '@iro/codes';
import {
  Act,
  ActInput,
  BadInput,
  Forbidden,
  Input,
  check,
  inWords,
  records,
  typed,
  type Acting,
} from '@iro/subgraph';
import { ChildFeedback } from '../../iro-work/types/iro-work.type';
import { ChildFeedbackEntity } from '../tables/child-feedback.entity';
import { feedbackById } from '../loaders/service-quality-loaders';

@Input('What a child or Young Inspectors said of the service.')
export class RecordFeedbackInput extends ActInput {
  @Input.id('The child who gave it; left out for a group or Young Inspectors.', { nullable: true })
  childId?: string | null;
  @Input.text('CHILD, YOUNG_INSPECTORS or GROUP.') givenBy: string;
  @Input.day('The day it was given.') givenOn: string;
  @Input.text('What it was about, such as BEING_LISTENED_TO.') theme: string;
  @Input.text('What was said, in their words.', { nullable: true }) words?: string | null;
}

/** Feedback is of a child, or of a group and then the manager records it. */
export class RecordFeedback {
  @Act(
    'RECORD_FEEDBACK',
    () => ChildFeedback,
    'Records feedback on the service: of a child, or, by the manager, of Young Inspectors or another group.',
  )
  async recordFeedback(input: RecordFeedbackInput, context: Acting): Promise<ChildFeedback> {
    const { givenBy, givenOn, theme } = input;
    const childId = input.childId ?? null;
    check.code('givenBy', givenBy, feedbackGivers);
    check.code('theme', theme, feedbackThemes);
    if ((givenBy === 'CHILD') !== (childId !== null))
      throw new BadInput('Name the child in childId for feedback of a child, and only then.');
    if (childId === null && context.reach.role !== 'IRO_MANAGER')
      throw new Forbidden('Feedback of a group is recorded by the IRO manager.');
    check.notAhead(context.today, 'Feedback', givenOn);
    return context.record(childId, feedbackById, async (manager) => {
      const row = {
        childId,
        givenBy,
        givenOn,
        theme,
        words: typed(input.words),
      };
      const feedback = await records.insert(manager, ChildFeedbackEntity, row);
      const who = childId === null ? inWords(feedbackGivers, givenBy) : 'the child';
      return {
        id: feedback,
        before: null,
        after: { id: feedback, ...row },
        on: givenOn,
        sentence: `Feedback of ${who} on the service was recorded: ${inWords(feedbackThemes, theme)}.`,
      };
    });
  }
}
