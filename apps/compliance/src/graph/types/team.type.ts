import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@Directive('@key(fields: "id")')
@PartOf('OPEN')
@ObjectType()
export class Team {
  @Field(() => ID) id: string;
}
