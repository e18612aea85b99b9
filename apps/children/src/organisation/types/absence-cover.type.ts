import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@ObjectType({ description: 'An absence of an IRO, a social worker or a manager, and who stands in.' })
export class AbsenceCover {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the absence.' }) id: string;
  @Field(() => String, { nullable: true, description: 'Whose absence it is: IRO, SOCIAL_WORKER or MANAGER.' })
  kind: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Who is away: the IRO, the social worker, or the manager as a person.',
  })
  absentId: string;
  @Field(() => String, { nullable: true, description: 'The name of who is away.' }) absentName: string | null;
  @Field(() => ID, { nullable: true, description: 'Who stands in, named alike; null when nobody does.' })
  coveredById: string | null;
  @Field(() => String, { nullable: true, description: 'The name of who stands in; null when nobody does.' })
  coveredByName: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The first day away.' }) fromOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day back; null while it lasts.' }) toOn:
    string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
