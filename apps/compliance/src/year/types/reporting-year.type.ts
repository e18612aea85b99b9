import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';

@Directive('@key(fields: "ending")')
@PartOf('FIGURES')
@ObjectType()
export class ReportingYear {
  @PartOf('OPEN') @Field(() => Int) ending: number;
  from: string;
  to: string;
}
