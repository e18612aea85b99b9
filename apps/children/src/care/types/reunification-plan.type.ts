import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('PLANS')
@ObjectType({ description: 'A plan for a child to go home, and what has been done for it to last.' })
export class ReunificationPlan {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the plan.' }) id: string;
  childId: string;
  @Field(() => DateScalar, { description: 'The day the plan was recorded.' }) recordedOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the return is planned for; null until agreed.',
  })
  returnPlannedFor: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the assessment was done; null until then.',
  })
  assessedOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What the assessment found; null until then.' })
  assessment: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'The support agreed for the family; null until then.' })
  support: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day the IRO was consulted; null until then.' })
  iroConsultedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day a review considered the move; null until then.',
  })
  reviewedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day the discharge of the order is planned for; null where there is no order or no day yet.',
  })
  dischargePlannedFor: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the plan was given up; null while it stands.',
  })
  givenUpOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day the child went home, leaving care, after the plan was recorded; null if that has not happened.',
  })
  returnedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the child came back into care after that; null if that has not happened.',
  })
  reenteredOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
