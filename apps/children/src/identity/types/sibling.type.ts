import { Field, ID, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({
  description:
    'A brother or sister in the slim view: what someone who works with a child needs to ' +
    'know of the others, also where their records are not open to them.',
})
export class Sibling {
  @PartOf('OPEN')
  @Field(() => ID, {
    description: 'Id of the brother or sister as a child; the record opens only within reach.',
  })
  id: string;
  @PartOf('NAMES')
  @Field(() => String, {
    nullable: true,
    description: 'Forename; null where only the return tells of the child.',
  })
  forename: string | null;
  @PartOf('NAMES')
  @Field(() => String, {
    nullable: true,
    description: 'Surname; null where only the return tells of the child.',
  })
  surname: string | null;
  @PartOf('PLACEMENT')
  @Field(() => String, {
    nullable: true,
    description:
      'The type of placement now, as in the return; null when not looked after, or where the placement is restricted.',
  })
  placementType: string | null;
  iroId: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'How the sibling’s contact with the others is to be kept; null while nothing is agreed.',
  })
  contactPlan: string | null;
}
