import { Field, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('OPEN')
@ObjectType({ description: 'An act and whether the asker’s role may do it.' })
export class Permission {
  @Field(() => String, { description: 'The act, such as ALLOCATE_IRO.' }) act: string;
  @Field(() => Boolean, {
    description: 'Whether this role may do it at all; whether to a given child depends on reach.',
  })
  allowed: boolean;
}
