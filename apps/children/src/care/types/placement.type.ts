import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('PLACEMENT')
@ObjectType({ description: 'Where a child lives over days.' })
export class Placement {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the placement.' }) id: string;
  childId: string;
  @Field(() => String, {
    description: 'The code of the return, such as U4 for a long-term foster placement.',
  })
  type: string;
  @Field(() => String, {
    nullable: true,
    description: 'Who provides it, as in the return; null for temporary and other placements.',
  })
  provider: string | null;
  @PartOf('ADDRESS')
  @Field(() => String, {
    nullable: true,
    description: 'The provision’s reference number; null where none applies.',
  })
  urn: string | null;
  @PartOf('ADDRESS')
  @Field(() => String, {
    nullable: true,
    description: 'The carer or home in the source system; null when not known.',
  })
  carer: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the carer before stayed the child’s carer; null when not known.',
  })
  sameCarer: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the move into it was planned; null when not known.',
  })
  planned: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it ended; null while it lasts or when care ended with it.',
  })
  reasonForChange: string | null;
  @PartOf('ADDRESS')
  @Field(() => String, { nullable: true, description: 'Postcode of home; null when not known.' })
  homePostcode: string | null;
  @PartOf('ADDRESS')
  @Field(() => String, { nullable: true, description: 'Postcode of the placement; null when not known.' })
  placementPostcode: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'IN or OUT of the authority’s area; null when not known.',
  })
  inOut: string | null;
  @Field(() => Float, { nullable: true, description: 'Miles from home; null when not known.' }) distance:
    number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is meant to last until the child is 18; null when not known.',
  })
  meantToLastTo18: boolean | null;
  @Field(() => Boolean, {
    description: 'Whether it is a temporary stay, which lies inside the placement it interrupts.',
  })
  temporary: boolean;
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
