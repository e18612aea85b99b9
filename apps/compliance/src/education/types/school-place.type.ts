import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('EDUCATION')
@ObjectType({ description: 'A child’s place at a school.' })
export class SchoolPlace {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  schoolId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day on roll.' }) fromOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day on roll; null while it lasts.' })
  toOn: string | null;
  @PartOf('NAMES')
  @Field(() => String, {
    nullable: true,
    description: 'Why a place in a school graded inadequate was taken; null where the school was not.',
  })
  overrideReason: string | null;
  @PartOf('NAMES')
  @Field(() => String, {
    nullable: true,
    description: 'Who decided that; null where there was nothing to decide.',
  })
  overriddenBy: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
