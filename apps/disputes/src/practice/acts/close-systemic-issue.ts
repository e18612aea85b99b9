import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { systemicIssueById } from '../loaders/practice-loaders';
import { SystemicIssueEntity } from '../tables/systemic-issue.entity';
import { SystemicIssue } from '../types/systemic-issue.type';

@Input('An issue with the service to close. What came of it has to be said.')
export class CloseSystemicIssueInput extends ChangeInput {
  @Input.id('The issue.') issueId: string;
  @Input.text('What came of it.') outcome: string;
  @Input.day('The day it was closed; today when left out.', { nullable: true }) closedOn?: string | null;
}

/** An issue is closed by the manager of the IROs, with what came of it. */
export class CloseSystemicIssue {
  @Act('CLOSE_SYSTEMIC_ISSUE', () => SystemicIssue, 'Closes an issue with the service with its outcome.')
  async closeSystemicIssue(input: CloseSystemicIssueInput, context: Acting): Promise<SystemicIssue> {
    const after = {
      closedOn: input.closedOn ?? context.today,
      outcome: check.said('outcome', input.outcome),
    };
    return context.record(null, systemicIssueById, async (manager) => {
      const before = await records.toChange(manager, SystemicIssueEntity, input.issueId);
      if (before.closedOn !== null)
        throw new Refused(
          'ISSUE_CLOSED',
          'The issue has been closed already. If something is wrong in it, correct the record.',
        );
      check.notAhead(context.today, 'Closing an issue', after.closedOn);
      check.order(
        String(before.respondedOn ?? before.raisedOn),
        after.closedOn,
        'An issue cannot be closed before the day it was raised and answered.',
      );
      await records.change(manager, SystemicIssueEntity, { id: before.id, version: input.version }, after);
      return {
        id: before.id,
        before,
        after: { ...before, ...after },
        on: after.closedOn,
        sentence: 'The issue with the service was closed.',
      };
    });
  }
}
