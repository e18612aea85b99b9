import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@PartOf('FIGURES')
@Directive('@key(fields: "ending")')
@ObjectType()
export class ReportingYear {
  @PartOf('OPEN') @Field(() => Int) ending: number;
  from: string;
  to: string;
}
