import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('LEAVING_CARE')
@ObjectType({ description: 'Who was a young person’s personal adviser, from when to when.' })
export class PersonalAdviser {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the appointment.' }) id: string;
  childId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The adviser: the same for all their young people, and what the adviser’s token names.',
  })
  adviserId: string;
  @PartOf('NAMES') @Field(() => String, { nullable: true, description: 'The adviser’s name.' }) name: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day.' }) fromOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day after it; null while it lasts.' })
  toOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
