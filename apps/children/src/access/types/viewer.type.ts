import { Field, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';
import { Permission } from './permission.type';

@PartOf('OPEN')
@ObjectType({ description: 'Who is asking.' })
export class Viewer {
  @Field(() => String, { description: 'The role the token gives.' }) role: string;
  @Field(() => String, { description: 'Who the token names.' }) actor: string;
  @Field(() => [Permission], { description: 'What the role may do.' }) may: Permission[];
}
