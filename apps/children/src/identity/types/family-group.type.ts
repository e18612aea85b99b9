import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({
  description:
    'Brothers and sisters on record. Their reviews may be held together, and one IRO for all is good practice.',
})
export class FamilyGroup {
  @PartOf('OPEN')
  @Field(() => ID, { description: 'Id of the family group; the same in every service.' })
  id: string;
  /** The membership of the child through whom it was found. */
  memberId: string;
  childId: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'How this child’s contact with the others is to be kept; null while nothing is agreed.',
  })
  contactPlan: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Version of this child’s place in the group; send it with an update.' })
  version: number;
}
