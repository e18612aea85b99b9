import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('REVIEWS')
@Directive('@key(fields: "id")')
@ObjectType()
export class Review {
  @PartOf('OPEN') @Field(() => ID) id: string;
}
