import { BadInput, DateScalar, Refused, checkNotAhead, checkOrder, correction, typed } from '@iro/subgraph';
import { concernFeedbackById } from '../../dispute/loaders/around-dispute-loaders';
import { checkRaisersSide } from '../../dispute/checks/in-hand';
import { concernById } from '../../dispute/loaders/loaders';
import { ConcernFeedback } from '../types/concern-feedback.type';
import { Concern } from '../types/concern.type';

const day = (description: string, needed = false) => ({ type: () => DateScalar, description, needed });
const words = (description: string, needed = false) => ({ type: () => String, description, needed });
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const CorrectConcern = correction({
  name: 'correctConcern',
  act: 'CORRECT_CONCERN',
  what: 'concern',
  table: 'concern',
  type: () => Concern,
  load: concernById,
  fields: {
    raisedOn: day('The day it was raised.', true),
    reviewSessionOn: day('The day of the review session it arose in.'),
    keyActions: words('What should be done.'),
    sentOn: day('The day it was sent.'),
    closedOn: day('The day it was closed.'),
    outcome: words('What came of it.'),
    impact: words('What it changed for the child.'),
  },
  check(_manager, row, context) {
    checkRaisersSide(context, String(row['raised_by']));
    const [raised, sent, closed] = [text(row['raised_on']), text(row['sent_on']), text(row['closed_on'])];
    for (const each of [raised, sent, closed]) checkNotAhead(context.today, 'A concern', each);
    checkOrder(
      text(row['review_session_on']),
      raised,
      'A concern cannot be raised before the review session it arose in.',
    );
    checkOrder(raised, sent, 'A concern cannot be sent before the day it is raised.');
    checkOrder(raised, text(row['feedback_on']), 'A concern cannot be answered before the day it is raised.');
    checkOrder(sent ?? raised, closed, 'A concern cannot be closed before the day it was raised and sent.');
    if (closed !== null && (typed(text(row['outcome'])) === null || typed(text(row['impact'])) === null))
      throw new Refused(
        'OUTCOME_AND_IMPACT',
        'A closed concern says what came of it and what it changed for the child.',
      );
  },
});

export const CorrectConcernFeedback = correction({
  name: 'correctConcernFeedback',
  act: 'CORRECT_CONCERN_FEEDBACK',
  what: 'answer to a concern',
  table: 'concern_feedback',
  type: () => ConcernFeedback,
  load: concernFeedbackById,
  fields: { text: words('How the issue will be addressed.', true) },
  check(_manager, row, { reach }) {
    if (typed(text(row['text'])) === null) throw new BadInput('Say something in text.');
    if (reach.role !== 'IRO_MANAGER' && row['person'] !== reach.actor)
      throw new Refused(
        'NOT_OWN_ANSWER',
        'Somebody else gave this answer. They correct it, or the manager of the IROs.',
      );
  },
});
