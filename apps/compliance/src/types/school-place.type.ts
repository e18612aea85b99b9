import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('EDUCATION')
@ObjectType({ description: 'A child’s place at a school.' })
export class SchoolPlace {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  schoolId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day on roll.' }) fromOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day on roll; null while it lasts.' }) toOn: string | null;
}
