import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '@iro/subgraph';

@InputType({ description: 'Which children to list. What is not said narrows nothing.' })
export class ChildrenFilter {
  @Field(() => Boolean, { nullable: true, description: 'Looked after now, or not.' }) lookedAfter?:
    boolean | null;
  @Field(() => ID, { nullable: true, description: 'With this team now.' }) teamId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With this IRO now.' }) iroId?: string | null;
  @Field(() => String, { nullable: true, description: 'With this legal status now, such as C2.' })
  legalStatus?: string | null;
  @Field(() => String, { nullable: true, description: 'In this type of placement now, such as U4.' })
  placementType?: string | null;
}

@InputType({ description: 'Which IRO is responsible for a child, from which day.' })
export class AllocateIroInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => ID, { description: 'The IRO who becomes responsible.' }) iroId: string;
  @Field(() => DateScalar, { description: 'The first day; today or earlier.' }) from: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own: the same act sent again is done once.',
  })
  actId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the current allocation as you read it, to be refused if it has changed since.',
  })
  version?: number | null;
}
