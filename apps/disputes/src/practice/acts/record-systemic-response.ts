import { disputeAddressees } from '@iro/codes';
import { Act, ChangeInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { systemicIssueById } from '../loaders/practice-loaders';
import { SystemicIssueEntity } from '../tables/systemic-issue.entity';
import { SystemicIssue } from '../types/systemic-issue.type';

@Input('An answer to an issue with the service.')
export class RecordSystemicResponseInput extends ChangeInput {
  @Input.id('The issue.') issueId: string;
  @Input.text('The answer: what is done, and by when.') response: string;
}

/** Only the role an issue was put to answers it, once. */
export class RecordSystemicResponse {
  @Act(
    'RECORD_SYSTEMIC_RESPONSE',
    () => SystemicIssue,
    'Answers an issue with the service, in the role it was put to.',
  )
  async recordSystemicResponse(input: RecordSystemicResponseInput, context: Acting): Promise<SystemicIssue> {
    const after = { response: check.said('response', input.response), respondedOn: context.today };
    return context.record(null, systemicIssueById, async (manager) => {
      const before = await records.toChange(manager, SystemicIssueEntity, input.issueId);
      const to = String(before.raisedTo);
      if (to !== context.reach.role)
        throw new Refused(
          'ANSWERED_BY_ANOTHER_ROLE',
          `This issue is answered by the ${inWords(disputeAddressees, to)}.`,
        );
      if (before.closedOn !== null)
        throw new Refused('ISSUE_CLOSED', 'The issue has been closed. Speak to the manager of the IROs.');
      if (before.respondedOn !== null)
        throw new Refused(
          'ALREADY_ANSWERED',
          'The issue has been answered. If the answer is wrong on record, have it corrected.',
        );
      await records.change(manager, SystemicIssueEntity, { id: before.id, version: input.version }, after);
      return {
        id: before.id,
        before,
        after: { ...before, ...after },
        on: after.respondedOn,
        sentence: 'The issue with the service was answered.',
      };
    });
  }
}
