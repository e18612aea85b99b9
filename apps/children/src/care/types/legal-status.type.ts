import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('LEGAL')
@ObjectType({ description: 'A legal status over days.' })
export class LegalStatus {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the spell.' }) id: string;
  childId: string;
  @Field(() => String, { description: 'The code of the return, such as C2 for a full care order.' })
  status: string;
  @Field(() => DateScalar, { description: 'First day.' }) fromOn: string;
  @Field(() => Boolean, { description: 'Whether it is known to have begun that day.' }) startKnown: boolean;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it ended, no longer part of it; null while it lasts.',
  })
  toOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
