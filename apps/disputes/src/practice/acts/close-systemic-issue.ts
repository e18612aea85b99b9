import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  checkSaid,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { systemicIssueById } from '../../dispute/loaders/around-dispute-loaders';
import { SystemicIssue } from '../types/systemic-issue.type';

@InputType({ description: 'An issue with the service to close. What came of it has to be said.' })
export class CloseSystemicIssueInput {
  @Field(() => ID, { description: 'The issue.' }) issueId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'What came of it.' }) outcome: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; today when left out.' })
  closedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class CloseSystemicIssue {
  @PartOf('DISPUTES')
  @Mutation(() => SystemicIssue, { description: 'Closes an issue with the service with its outcome.' })
  async closeSystemicIssue(
    @Arg('input', () => CloseSystemicIssueInput, { description: 'The issue and its outcome.' })
    input: CloseSystemicIssueInput,
    @Ctx() context: Context,
  ): Promise<SystemicIssue> {
    const after = {
      closed_on: input.closedOn ?? context.today,
      outcome: checkSaid('outcome', input.outcome),
    };
    const id = await context.act(
      'CLOSE_SYSTEMIC_ISSUE',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(
          manager,
          'systemic_issue',
          'issue with the service',
          input.issueId,
        );
        if (before['closed_on'] !== null)
          throw new Refused(
            'ISSUE_CLOSED',
            'The issue has been closed already. If something is wrong in it, correct the record.',
          );
        checkNotAhead(context.today, 'Closing an issue', after.closed_on);
        checkOrder(
          String(before['responded_on'] ?? before['raised_on']),
          after.closed_on,
          'An issue cannot be closed before the day it was raised and answered.',
        );
        await changeRecord(manager, 'systemic_issue', before.id, input.version, after);
        return {
          id: before.id,
          before,
          after: { ...before, ...after },
          on: after.closed_on,
          sentence: 'The issue with the service was closed.',
        };
      },
    );
    const issue = await systemicIssueById(context, id);
    if (issue === null) throw new NotFound('issue with the service');
    return issue;
  }
}
