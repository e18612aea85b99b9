import { Field, Float, InputType } from 'type-graphql';

@InputType({ description: 'Where a child comes to live.' })
export class PlacementInput {
  @Field(() => String, {
    description: 'The code of the return, such as U4 for a long-term foster placement.',
  })
  type: string;
  @Field(() => String, {
    nullable: true,
    description: 'Who provides it, PR0 to PR5; none for other placements (Z).',
  })
  provider?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The provision’s reference number, where one applies.',
  })
  urn?: string | null;
  @Field(() => String, { nullable: true, description: 'The carer or home.' }) carer?: string | null;
  @Field(() => String, { nullable: true, description: 'Postcode of home.' }) homePostcode?: string | null;
  @Field(() => String, { nullable: true, description: 'Postcode of the placement.' }) placementPostcode?:
    string | null;
  @Field(() => String, { nullable: true, description: 'IN or OUT of the authority’s area.' }) inOut?:
    string | null;
  @Field(() => Float, { nullable: true, description: 'Miles from home.' }) distance?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is meant to last until the child is 18.' })
  meantToLastTo18?: boolean | null;
}
