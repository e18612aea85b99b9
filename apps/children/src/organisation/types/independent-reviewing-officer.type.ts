import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@Directive('@key(fields: "id")')
@PartOf('ORGANISATION')
@ObjectType({ description: 'An independent reviewing officer (IRO).' })
export class IndependentReviewingOfficer {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the IRO.' }) id: string;
  @Field(() => String, { nullable: true, description: 'The IRO’s name.' }) name: string | null;
  @Field(() => String, { nullable: true, description: 'PERMANENT or AGENCY.' }) employment: string | null;
  @Field(() => Float, { nullable: true, description: 'Full-time equivalent, such as 0.6.' }) fte:
    number | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day in post.' }) inPostFrom: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day no longer in post; null while in post.',
  })
  inPostTo: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
