import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('CORE')
@Directive('@key(fields: "id")')
@ObjectType()
export class Child {
  @Field(() => ID) id: string;
}
