import { Field, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('LEAVING_CARE')
@ObjectType({
  description:
    'What the record says a young person’s status as a care leaver should be, for a person to confirm.',
})
export class LeaverStatusProposal {
  @Field(() => String, { nullable: true, description: 'ELIGIBLE, RELEVANT, FORMER_RELEVANT or QUALIFYING.' })
  status: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Since when, by the record.' }) fromOn:
    string | null;
  @Field(() => String, { nullable: true, description: 'What makes it so.' }) source: string | null;
}
