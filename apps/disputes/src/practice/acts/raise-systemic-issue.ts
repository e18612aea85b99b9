import { disputeAddressees, disputeThemes } from '@iro/codes';
import { Act, ActInput, Input, check, inWords, records, type Acting } from '@iro/subgraph';
import { systemicIssueById } from '../loaders/practice-loaders';
import { themeAreas } from '../../dispute/checks/theme-areas';
import { RaisedBy } from '../../dispute/types/raised-by';
import { SystemicIssueEntity } from '../tables/systemic-issue.entity';
import { SystemicIssue } from '../types/systemic-issue.type';

@Input('A failure of the service, not about one child, to raise. No child is named in it.')
export class RaiseSystemicIssueInput extends ActInput {
  @Input.text('The role it is put to: TEAM_MANAGER, SERVICE_MANAGER or ASSISTANT_DIRECTOR.') raisedTo: string;
  @Input.text('What fails, and how it shows; without names, as the annual report prints it.')
  description: string;
  @Input.text('A theme of disputes that it shows in many; left out where it is none of those.', {
    nullable: true,
  })
  theme?: string | null;
  @Input.day('The day it is raised; today when left out.', { nullable: true }) raisedOn?: string | null;
}

/** An issue with the service names no child: the annual report prints it. */
export class RaiseSystemicIssue {
  @Act(
    'RAISE_SYSTEMIC_ISSUE',
    () => SystemicIssue,
    'Raises a failure of the service that is not about one child.',
  )
  async raiseSystemicIssue(input: RaiseSystemicIssueInput, context: Acting): Promise<SystemicIssue> {
    const { role, iros } = context.reach;
    check.code('raisedTo', input.raisedTo, disputeAddressees);
    check.code('theme', input.theme, disputeThemes);
    const raised = {
      raisedBy: Object.hasOwn(RaisedBy, role) ? role : 'IRO',
      iroId: role === 'IRO' ? (iros[0] ?? null) : null,
      raisedOn: input.raisedOn ?? context.today,
      raisedTo: input.raisedTo,
      theme: input.theme ?? null,
      description: check.said('description', input.description),
      themeAreas: themeAreas(input.theme ? [input.theme] : []),
    };
    return context.record(null, systemicIssueById, async (manager) => {
      check.notAhead(context.today, 'An issue with the service', raised.raisedOn);
      const issueId = await records.insert(manager, SystemicIssueEntity, raised);
      return {
        id: issueId,
        before: null,
        after: raised,
        on: raised.raisedOn,
        sentence: `An issue with the service was raised with the ${inWords(disputeAddressees, raised.raisedTo)}.`,
      };
    });
  }
}
