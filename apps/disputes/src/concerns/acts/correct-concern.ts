import { BadInput, Refused, check, correctable, correction, typed } from '@iro/subgraph';
import { concernById, concernFeedbackById } from '../loaders/concern-loaders';
import { checkRaisersSide } from '../../dispute/checks/dispute-to-change';
import { ConcernFeedbackEntity } from '../tables/concern-feedback.entity';
import { ConcernEntity } from '../tables/concern.entity';
import { ConcernFeedback } from '../types/concern-feedback.type';
import { Concern } from '../types/concern.type';

export const CorrectConcern = correction({
  act: 'CORRECT_CONCERN',
  entity: ConcernEntity,
  type: () => Concern,
  load: concernById,
  fields: {
    raisedOn: correctable.day('The day it was raised.'),
    reviewSessionOn: correctable.day('The day of the review session it arose in.'),
    keyActions: correctable.text('What should be done.'),
    sentOn: correctable.day('The day it was sent.'),
    closedOn: correctable.day('The day it was closed.'),
    outcome: correctable.text('What came of it.'),
    impact: correctable.text('What it changed for the child.'),
  },
  check(_manager, row, context) {
    checkRaisersSide(context, row.raisedBy);
    const [raised, sent, closed] = [row.raisedOn, row.sentOn, row.closedOn];
    for (const each of [raised, sent, closed]) check.notAhead(context.today, 'A concern', each);
    check.order(
      row.reviewSessionOn,
      raised,
      'A concern cannot be raised before the review session it arose in.',
    );
    check.order(raised, sent, 'A concern cannot be sent before the day it is raised.');
    check.order(raised, row.feedbackOn, 'A concern cannot be answered before the day it is raised.');
    check.order(sent ?? raised, closed, 'A concern cannot be closed before the day it was raised and sent.');
    if (closed !== null && (typed(row.outcome) === null || typed(row.impact) === null))
      throw new Refused(
        'OUTCOME_AND_IMPACT',
        'A closed concern says what came of it and what it changed for the child.',
      );
  },
});

export const CorrectConcernFeedback = correction({
  act: 'CORRECT_CONCERN_FEEDBACK',
  called: 'answer to a concern',
  entity: ConcernFeedbackEntity,
  type: () => ConcernFeedback,
  load: concernFeedbackById,
  fields: { text: correctable.text('How the issue will be addressed.', { needed: true }) },
  check(_manager, row, { reach }) {
    if (typed(row.text) === null) throw new BadInput('Say something in text.');
    if (reach.role !== 'IRO_MANAGER' && row.person !== reach.actor)
      throw new Refused(
        'NOT_OWN_ANSWER',
        'Somebody else gave this answer. They correct it, or the manager of the IROs.',
      );
  },
});
