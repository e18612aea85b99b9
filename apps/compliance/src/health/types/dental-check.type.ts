import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';
import { HealthOutcome } from './health-assessment.type';

@PartOf('HEALTH')
@ObjectType({ description: 'A check of a child’s teeth by a dentist.' })
export class DentalCheck {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the check, or of its refusal.' })
  checkedOn: string;
  @Field(() => HealthOutcome, { nullable: true, description: 'Whether it took place or was refused.' })
  outcome: HealthOutcome;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
