import { disputeAddressees } from '@iro/codes';
import { BadInput, Refused, check, correctable, correction, typed } from '@iro/subgraph';
import { systemicIssueById } from '../loaders/practice-loaders';
import { SystemicIssueEntity } from '../tables/systemic-issue.entity';
import { SystemicIssue } from '../types/systemic-issue.type';

export const CorrectSystemicIssue = correction({
  act: 'CORRECT_SYSTEMIC_ISSUE',
  called: 'issue with the service',
  entity: SystemicIssueEntity,
  type: () => SystemicIssue,
  load: systemicIssueById,
  fields: {
    raisedOn: correctable.day('The day it was raised.'),
    description: correctable.text('What fails, and how it shows.'),
    raisedTo: correctable.text('The role it was put to.', { codes: disputeAddressees }),
    respondedOn: correctable.day('The day of the answer; null where there was none.'),
    response: correctable.text('The answer.'),
    closedOn: correctable.day('The day it was closed; null where it is open.'),
    outcome: correctable.text('What came of it.'),
  },
  check(_manager, row, { today }) {
    const [raised, responded, closed] = [row.raisedOn, row.respondedOn, row.closedOn];
    if (typed(row.description) === null) throw new BadInput('Say something in description.');
    for (const day of [raised, responded, closed]) check.notAhead(today, 'An issue with the service', day);
    check.order(raised, responded, 'An issue cannot be answered before the day it was raised.');
    check.order(
      responded ?? raised,
      closed,
      'An issue cannot be closed before the day it was raised and answered.',
    );
    if ((responded === null) !== (typed(row.response) === null))
      throw new Refused('ANSWER_AND_DAY', 'An answer and its day belong together: give both or neither.');
    if ((closed === null) !== (typed(row.outcome) === null))
      throw new Refused('OUTCOME_AND_DAY', 'A closed issue says what came of it, and an open one does not.');
  },
});
