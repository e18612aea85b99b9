import { Field, Int, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('DISPUTES')
@ObjectType({ description: 'Two ways to the same number of concerns or disputes, which must agree.' })
export class DisputeIdentity {
  @Field(() => String, { description: 'What must be equal to what.' }) says: string;
  @Field(() => Int, { description: 'The one side.' }) left: number;
  @Field(() => Int, { description: 'The other side.' }) right: number;
  @Field(() => Boolean, { description: 'Whether they agree.' }) holds: boolean;
}
