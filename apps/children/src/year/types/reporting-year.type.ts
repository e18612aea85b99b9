import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@Directive('@key(fields: "ending")')
@PartOf('FIGURES')
@ObjectType({ description: 'A year to 31 March, and every figure the service answers for in it.' })
export class ReportingYear {
  @PartOf('OPEN')
  @Field(() => Int, { description: 'The calendar year it ends in: 2016 is 1 April 2015 to 31 March 2016.' })
  ending: number;
  from: string;
  to: string;
}
