import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('OPEN')
@ObjectType({ description: 'An inspection of a school.' })
export class Inspection {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { description: 'The day from which its grade holds.' }) inspectedOn: string;
  @Field(() => String, {
    description: 'The overall grade: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.',
  })
  grade: string;
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}

@Directive('@key(fields: "urn")')
@PartOf('OPEN')
@ObjectType({ description: 'A school.' })
export class School {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => String, { description: 'Its unique reference number (URN).' }) urn: string;
  @Field(() => String, { nullable: true, description: 'Its name.' }) name: string;
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
