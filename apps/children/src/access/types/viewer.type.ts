import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';
import { Permission } from './permission.type';

@PartOf('OPEN')
@ObjectType({ description: 'The account by which somebody came in.' })
export class OwnAccount {
  @Field(() => ID, { description: 'Id of the account.' }) id: string;
  @Field(() => DateScalar, { description: 'First day it holds.' }) fromOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer holds; null while it lasts.',
  })
  toOn: string | null;
}

@PartOf('OPEN')
@ObjectType({ description: 'Who is asking.' })
export class Viewer {
  @Field(() => String, { description: 'The role they ask in.' }) role: string;
  @Field(() => String, { description: 'Who the token names.' }) actor: string;
  @Field(() => DateScalar, {
    description: 'Today, as this installation has it: the day that acts and worklists go by.',
  })
  today: string;
  @Field(() => [Permission], { description: 'What the role may do.' }) may: Permission[];
}
