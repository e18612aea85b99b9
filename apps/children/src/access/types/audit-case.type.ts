import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('READERS')
@ObjectType({
  description:
    'An auditor’s approved case: until it ends, they read what each act on one child’s record changed.',
})
export class AuditCase {
  @Field(() => ID, { description: 'Id of the case.' }) id: string;
  childId: string;
  @Field(() => String, { description: 'Who the auditor is, as their token says.' }) auditor: string;
  @PartOf('RESTRICTIONS')
  @Field(() => String, {
    nullable: true,
    description: 'Why it was approved, in the manager’s words, for the manager alone.',
  })
  reason: string;
  @Field(() => DateScalar, { description: 'The day it was approved.' }) approvedOn: string;
  @Field(() => DateScalar, { description: 'The last day.' }) until: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; null while it was not.' })
  closedOn: string | null;
  @Field(() => Int, { description: 'Raised with each change; send the one you read.' }) version: number;
}
