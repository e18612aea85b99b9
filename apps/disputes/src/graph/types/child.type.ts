import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('DISPUTES')
@Directive('@key(fields: "id")')
@ObjectType()
export class Child {
  @PartOf('OPEN') @Field(() => ID) id: string;
}
