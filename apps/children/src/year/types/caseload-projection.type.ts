import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('FIGURES')
@ObjectType({ description: 'A month of the projection, at its end.' })
export class ProjectedMonth {
  @Field(() => String, { description: 'The month, such as 2016-04.' }) month: string;
  @Field(() => DateScalar, { description: 'Its last day.' }) on: string;
  @Field(() => Float, { description: 'Full-time equivalents of the IROs then in post.' }) fte: number;
  @Field(() => Float, { description: 'Children expected to be looked after.' }) children: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Children to one full-time equivalent; null when nobody is in post.',
  })
  perFte: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'UNDER, WITHIN, PRESSURE or OVER; null when nobody is in post.',
  })
  band: string | null;
}

@PartOf('FIGURES')
@ObjectType({ description: 'How heavy the IROs’ caseloads are going to be over the next twelve months.' })
export class CaseloadProjection {
  @Field(() => String, { description: 'What is assumed.' }) definition: string;
  @Field(() => DateScalar, { description: 'The day from which it looks ahead.' }) asOf: string;
  @Field(() => Int, { description: 'Children looked after that day.' }) children: number;
  @Field(() => Int, { description: 'Periods of care that began in the twelve months before.' })
  entered: number;
  @Field(() => Int, { description: 'Periods of care that ended in the twelve months before.' }) left: number;
  @Field(() => [ProjectedMonth], { description: 'The twelve months.' }) months: ProjectedMonth[];
}
