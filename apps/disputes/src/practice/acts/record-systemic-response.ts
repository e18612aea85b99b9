import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { disputeAddressees } from '@iro/codes';
import {
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkSaid,
  inWords,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { systemicIssueById } from '../../dispute/loaders/around-dispute-loaders';
import { SystemicIssue } from '../types/systemic-issue.type';

@InputType({ description: 'An answer to an issue with the service.' })
export class RecordSystemicResponseInput {
  @Field(() => ID, { description: 'The issue.' }) issueId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'The answer: what is done, and by when.' }) response: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordSystemicResponse {
  @PartOf('DISPUTES')
  @Mutation(() => SystemicIssue, {
    description: 'Answers an issue with the service, in the role it was put to.',
  })
  async recordSystemicResponse(
    @Arg('input', () => RecordSystemicResponseInput, { description: 'The answer.' })
    input: RecordSystemicResponseInput,
    @Ctx() context: Context,
  ): Promise<SystemicIssue> {
    const after = { response: checkSaid('response', input.response), responded_on: context.today };
    const id = await context.act(
      'RECORD_SYSTEMIC_RESPONSE',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(
          manager,
          'systemic_issue',
          'issue with the service',
          input.issueId,
        );
        const to = String(before['raised_to']);
        if (to !== context.reach.role)
          throw new Refused(
            'ANSWERED_BY_ANOTHER_ROLE',
            `This issue is answered by the ${inWords(disputeAddressees, to)}.`,
          );
        if (before['closed_on'] !== null)
          throw new Refused('ISSUE_CLOSED', 'The issue has been closed. Speak to the manager of the IROs.');
        if (before['responded_on'] !== null)
          throw new Refused(
            'ALREADY_ANSWERED',
            'The issue has been answered. If the answer is wrong on record, have it corrected.',
          );
        await changeRecord(manager, 'systemic_issue', before.id, input.version, after);
        return {
          id: before.id,
          before,
          after: { ...before, ...after },
          on: after.responded_on,
          sentence: 'The issue with the service was answered.',
        };
      },
    );
    const issue = await systemicIssueById(context, id);
    if (issue === null) throw new NotFound('issue with the service');
    return issue;
  }
}
