import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('LEAVING_CARE')
@ObjectType({ description: 'A young person’s position as a care leaver, or nearly one.' })
export class CareLeaver {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the spell.' }) id: string;
  childId: string;
  @Field(() => String, {
    nullable: true,
    description:
      'ELIGIBLE, RELEVANT, FORMER_RELEVANT or QUALIFYING; null where only the return tells of the young person.',
  })
  status: string;
  @PartOf('BIRTH_DAY')
  @Field(() => DateScalar, { nullable: true, description: 'First day, often a birthday.' })
  fromOn: string;
  @PartOf('BIRTH_DAY')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day after it, often a birthday; null while it lasts.',
  })
  toOn: string | null;
  @PartOf('NAMES')
  @Field(() => String, { nullable: true, description: 'The personal adviser; null when there is none.' })
  adviser: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the adviser was appointed; null when there is none.',
  })
  adviserFrom: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Whether the council is in touch, as in the return; null when not recorded.',
  })
  inTouch: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where they live, as in the return; null when not recorded.',
  })
  accommodation: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What they do, as in the return; null when not recorded.',
  })
  activity: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that position holds for; null when none is recorded.',
  })
  asAt: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
