import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@Directive('@key(fields: "id")')
@ObjectType()
export class IndependentReviewingOfficer {
  @Field(() => ID) id: string;
}
