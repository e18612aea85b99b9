import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('OPEN')
@ObjectType({ description: 'A term of the authority’s schools.' })
export class SchoolTerm {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => String, { description: 'Its name, such as Autumn 2015.' }) name: string;
  @Field(() => DateScalar, { description: 'Its first day.' }) fromOn: string;
  @Field(() => DateScalar, { description: 'Its last day.' }) toOn: string;
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
