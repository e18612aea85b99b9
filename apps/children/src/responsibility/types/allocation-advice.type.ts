import { Field, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('CASEWORK')
@ObjectType({
  description:
    'Something to think of before, or after, an IRO is made responsible for a child. It never stands in the way.',
})
export class AllocationAdvice {
  @Field(() => String, {
    nullable: true,
    description: 'SIBLINGS_ELSEWHERE, PARENTS_IRO, CASELOAD, LEAVING or ABSENT.',
  })
  code: string | null;
  @Field(() => String, { nullable: true, description: 'The advice in a sentence.' }) sentence: string | null;
}
