import { Field, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('DISPUTES')
@ObjectType({ description: 'A reason of a concern, or a theme of a dispute.' })
export class DisputeTheme {
  @Field(() => String, { description: 'Its code, such as CARE_PLANNING_DRIFT.' }) code: string;
  @Field(() => String, { description: 'In words.' }) label: string;
}
