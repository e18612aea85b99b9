import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';
import { Child } from '../../identity/types/child.type';

@PartOf('READERS')
@ObjectType({
  description:
    'An auditor’s approved case: until it ends, they read what each act on one child’s record changed.',
})
export class AuditCase {
  @Field(() => ID, { description: 'Id of the case.' }) id: string;
  @Field(() => Child, { nullable: true, description: 'The child whose record it is about.' })
  child: Child | null;
  @Field(() => String, { description: 'Who the auditor is, as their token says.' }) auditor: string;
  @PartOf('RESTRICTIONS')
  @Field(() => String, {
    nullable: true,
    description: 'Why it was approved, in the manager’s words, for the manager alone.',
  })
  reason: string | null;
  @Field(() => DateScalar, { description: 'The day it was approved.' }) approvedOn: string;
  @Field(() => DateScalar, { description: 'The last day.' }) until: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; null while it was not.' })
  closedOn: string | null;
  @Field(() => Int, { description: 'Raised with each change; send the one you read.' }) version: number;
}

@InputType({ description: 'Which auditor may read the whole journal of which child, until when and why.' })
export class ApproveAuditCaseInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, { description: 'Who the auditor is, as their token says (sub).' }) auditor: string;
  @Field(() => DateScalar, { description: 'The last day; at most a year ahead.' }) until: string;
  @Field(() => String, { description: 'Why.' }) reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own: the same act sent again is done once.',
  })
  actId?: string | null;
}

@InputType({ description: 'Which case of an auditor is over.' })
export class CloseAuditCaseInput {
  @Field(() => ID, { description: 'The case.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own: the same act sent again is done once.',
  })
  actId?: string | null;
}
