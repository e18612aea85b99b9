import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@Directive('@key(fields: "id")')
@PartOf('CORE')
@ObjectType({ description: 'A child or young person on record.' })
export class Child {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the child.' }) id: string;
}
