import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { disputeAddressees, disputeThemes } from '@iro/codes';
import {
  DateScalar,
  NotFound,
  PartOf,
  checkCode,
  checkNotAhead,
  checkSaid,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { systemicIssueById } from '../../dispute/loaders/around-dispute-loaders';
import { themeAreas } from '../../dispute/checks/theme-areas';
import { RaisedBy } from '../../dispute/types/raised-by';
import { SystemicIssue } from '../types/systemic-issue.type';

@InputType({
  description: 'A failure of the service, not about one child, to raise. No child is named in it.',
})
export class RaiseSystemicIssueInput {
  @Field(() => String, {
    description: 'The role it is put to: TEAM_MANAGER, SERVICE_MANAGER or ASSISTANT_DIRECTOR.',
  })
  raisedTo: string;
  @Field(() => String, {
    description: 'What fails, and how it shows; without names, as the annual report prints it.',
  })
  description: string;
  @Field(() => String, {
    nullable: true,
    description: 'A theme of disputes that it shows in many; left out where it is none of those.',
  })
  theme?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it is raised; today when left out.' })
  raisedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RaiseSystemicIssue {
  @PartOf('DISPUTES')
  @Mutation(() => SystemicIssue, {
    description: 'Raises a failure of the service that is not about one child.',
  })
  async raiseSystemicIssue(
    @Arg('input', () => RaiseSystemicIssueInput, { description: 'The issue.' })
    input: RaiseSystemicIssueInput,
    @Ctx() context: Context,
  ): Promise<SystemicIssue> {
    const { role, iros } = context.reach;
    checkCode('raisedTo', input.raisedTo, disputeAddressees);
    checkCode('theme', input.theme, disputeThemes);
    const raised = {
      raised_by: Object.hasOwn(RaisedBy, role) ? role : 'IRO',
      iro_id: role === 'IRO' ? (iros[0] ?? null) : null,
      raised_on: input.raisedOn ?? context.today,
      raised_to: input.raisedTo,
      theme: input.theme ?? null,
      description: checkSaid('description', input.description),
      theme_areas: themeAreas(input.theme ? [input.theme] : []),
    };
    const id = await context.act(
      'RAISE_SYSTEMIC_ISSUE',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        checkNotAhead(context.today, 'An issue with the service', raised.raised_on);
        const issueId = await insertRecord(manager, 'systemic_issue', raised);
        return {
          id: issueId,
          before: null,
          after: raised,
          on: raised.raised_on,
          sentence: `An issue with the service was raised with the ${inWords(disputeAddressees, raised.raised_to)}.`,
        };
      },
    );
    const issue = await systemicIssueById(context, id);
    if (issue === null) throw new NotFound('issue with the service');
    return issue;
  }
}
