import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('LEGAL')
@ObjectType({ description: 'A set of care proceedings: one application for one or more children.' })
export class CareProceedings {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the set.' }) id: string;
  @Field(() => DateScalar, { description: 'The day the application was issued.' }) issuedOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day they were concluded; null while they last.',
  })
  concludedOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What the court decided; null while they last.' })
  outcome: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
