import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';
import { RaisedBy } from '../../dispute/types/raised-by';
import { shared } from '../../graph/types/shared';

@PartOf('DISPUTES')
@ObjectType({
  description: 'A failure of the service that is not about one child; printed in the annual report.',
})
export class SystemicIssue {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => RaisedBy, { description: 'In what role it was raised.' }) raisedBy: string;
  @Field(() => DateScalar, { description: 'The day it was raised.' }) raisedOn: string;
  @Field(() => String, {
    description: 'The role it was put to: TEAM_MANAGER, SERVICE_MANAGER or ASSISTANT_DIRECTOR.',
  })
  raisedTo: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What fails, and how it shows.' })
  description: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the answer; null while there is none.',
  })
  respondedOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'The answer; null while there is none.' })
  response: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; null while it is open.' })
  closedOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What came of it; null while it is open.' })
  outcome: string | null;
  @Field(() => Int, { description: 'Send this back when changing it, so that nobody else’s change is lost.' })
  version: number;
  /** The code of its theme. */
  theme: string | null;
  iroId: string | null;
}

@PartOf('DISPUTES')
@ObjectType({ description: 'An issue with the service in a list.' })
export class SystemicIssueEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => SystemicIssue, { description: 'The issue.' }) node: SystemicIssue;
}

@PartOf('DISPUTES')
@ObjectType({ description: 'Issues with the service, newest first.' })
export class SystemicIssueConnection {
  @Field(() => [SystemicIssueEdge], { description: 'One edge per issue.' }) edges: SystemicIssueEdge[];
  @Field(() => shared.PageInfo, { description: 'Whether there are more.' }) pageInfo: object;
}
