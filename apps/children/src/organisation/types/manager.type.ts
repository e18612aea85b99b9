import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('ORGANISATION')
@ObjectType({ description: 'A management post as one person held it.' })
export class Manager {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the post held.' }) id: string;
  @Field(() => String, {
    nullable: true,
    description: 'The manager as a person: the same in every post of theirs.',
  })
  person: string;
  @Field(() => String, { nullable: true, description: 'The manager’s name.' }) name: string;
  unitId: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'TEAM_MANAGER, SERVICE_MANAGER or ASSISTANT_DIRECTOR.',
  })
  role: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day in the post.' }) fromOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day after it; null while it lasts.' })
  toOn: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The manager as a person, as absences name them; null where an older import did not tell.',
  })
  personId: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
