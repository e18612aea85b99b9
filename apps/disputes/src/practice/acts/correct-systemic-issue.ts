import { disputeAddressees } from '@iro/codes';
import { BadInput, DateScalar, Refused, checkNotAhead, checkOrder, correction, typed } from '@iro/subgraph';
import { systemicIssueById } from '../../dispute/loaders/around-dispute-loaders';
import { SystemicIssue } from '../types/systemic-issue.type';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const CorrectSystemicIssue = correction({
  name: 'correctSystemicIssue',
  act: 'CORRECT_SYSTEMIC_ISSUE',
  what: 'issue with the service',
  table: 'systemic_issue',
  type: () => SystemicIssue,
  load: systemicIssueById,
  fields: {
    raisedOn: { type: () => DateScalar, description: 'The day it was raised.', needed: true },
    description: { type: () => String, description: 'What fails, and how it shows.', needed: true },
    raisedTo: {
      type: () => String,
      description: 'The role it was put to.',
      codes: disputeAddressees,
      needed: true,
    },
    respondedOn: { type: () => DateScalar, description: 'The day of the answer; null where there was none.' },
    response: { type: () => String, description: 'The answer.' },
    closedOn: { type: () => DateScalar, description: 'The day it was closed; null where it is open.' },
    outcome: { type: () => String, description: 'What came of it.' },
  },
  check(_manager, row, { today }) {
    const [raised, responded, closed] = [
      text(row['raised_on']),
      text(row['responded_on']),
      text(row['closed_on']),
    ];
    if (typed(text(row['description'])) === null) throw new BadInput('Say something in description.');
    for (const day of [raised, responded, closed]) checkNotAhead(today, 'An issue with the service', day);
    checkOrder(raised, responded, 'An issue cannot be answered before the day it was raised.');
    checkOrder(
      responded ?? raised,
      closed,
      'An issue cannot be closed before the day it was raised and answered.',
    );
    if ((responded === null) !== (typed(text(row['response'])) === null))
      throw new Refused('ANSWER_AND_DAY', 'An answer and its day belong together: give both or neither.');
    if ((closed === null) !== (typed(text(row['outcome'])) === null))
      throw new Refused('OUTCOME_AND_DAY', 'A closed issue says what came of it, and an open one does not.');
  },
});
