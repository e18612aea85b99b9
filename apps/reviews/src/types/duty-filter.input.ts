import { Field, InputType, getMetadataStorage } from 'type-graphql';
import { DateScalar } from '@iro/subgraph';
import { shared } from './shared';

void shared;
/** The kit's own enum, as it registered it. */
const DutyState = getMetadataStorage().enums.find((each) => each.name === 'DutyState')?.enumObj ?? {};

@InputType({ description: 'Which duties to list; what is left out does not narrow the list.' })
export class DutyFilter {
  @Field(() => [DutyState], { nullable: true, description: 'Where they stand today.' }) states?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'What they require, such as FIRST_REVIEW.' }) kinds?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later.' }) dueFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or earlier.' }) dueTo?: string | null;
}
