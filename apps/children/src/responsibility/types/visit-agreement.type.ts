import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({
  description:
    'A child in a long-term foster placement agrees to be visited by the social worker less often.',
})
export class VisitAgreement {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the agreement.' }) id: string;
  childId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day the child agreed.' }) agreedOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the child took it back; null while it stands.',
  })
  endedOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
