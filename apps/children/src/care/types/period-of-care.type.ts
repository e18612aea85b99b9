import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('CORE')
@ObjectType({ description: 'An unbroken time of being looked after.' })
export class PeriodOfCare {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the period.' }) id: string;
  childId: string;
  @Field(() => DateScalar, {
    description:
      'The day the child became looked after; where that is not known, the first day the record tells of.',
  })
  startedOn: string;
  @Field(() => Boolean, { description: 'Whether care is known to have begun that day.' }) startKnown: boolean;
  @Field(() => String, { description: 'Why the child needed it: N1 to N8 of the return.' })
  categoryOfNeed: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child had a child protection plan that day; null when not known.',
  })
  protectionPlanAtStart: boolean | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it ended; null while it lasts.' })
  ceasedOn: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it ended, as in the return; null while it lasts.',
  })
  reasonCeased: string | null;
  @Field(() => Boolean, {
    description: 'Whether it is a series of short breaks, which most duties and figures leave out.',
  })
  shortBreaks: boolean;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
