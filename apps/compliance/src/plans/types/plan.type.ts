import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, planKinds } from '@iro/codes';
import { DateScalar, PartOf } from '@iro/subgraph';

export const PlanKind = enumOf(planKinds);
registerEnumType(PlanKind, {
  name: 'PlanKind',
  description: 'Which of a child’s plans.',
  valuesConfig: {
    CARE: { description: 'The care plan: how the child’s needs are to be met.' },
    PLACEMENT: { description: 'The placement plan: how the placement contributes to it.' },
    PATHWAY: { description: 'The pathway plan: from care to adulthood.' },
  },
});

@PartOf('PLANS')
@ObjectType({ description: 'A care plan, placement plan or pathway plan.' })
export class Plan {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => PlanKind, { nullable: true, description: 'Which plan it is.' }) kind: keyof typeof PlanKind;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was agreed.' }) agreedOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was last updated; null when it never was.',
  })
  updatedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it stopped applying; null while it applies.',
  })
  endedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day a care plan was associated with the child’s record; null while it is not, and for other plans.',
  })
  associatedOn: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The placement that a placement plan is for; null for other plans, or where it is not on record.',
  })
  placementId: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
