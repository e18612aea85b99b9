import { Field, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('PLACEMENT')
@ObjectType({
  description:
    'An episode as the national return (SSDA903) wants it, derived from legal statuses and placements.',
})
export class Ssda903Episode {
  @Field(() => DateScalar, { description: 'DECOM: the day it began.' }) decom: string;
  @Field(() => String, {
    description:
      'RNE: why it began. S care began, L legal status, P placement and carer, T placement with ' +
      'the same carer, B all three, U legal status and placement with the same carer.',
  })
  rne: string;
  @PartOf('LEGAL') @Field(() => String, { nullable: true, description: 'LS: the legal status.' }) ls:
    string | null;
  @PartOf('CORE') @Field(() => String, { nullable: true, description: 'CIN: the category of need.' }) cin:
    string | null;
  @Field(() => String, { description: 'PLACE: the type of placement.' }) place: string;
  @Field(() => String, {
    nullable: true,
    description: 'PLACE_PROVIDER: who provides it; null for temporary and other placements.',
  })
  placeProvider: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'DEC: the day it ceased; null while it lasts.' })
  dec: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'REC: why it ceased, X1 where another follows; null while it lasts.',
  })
  rec: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'REASON_PLACE_CHANGE: why the placement ended with it; null where it did not.',
  })
  reasonPlaceChange: string | null;
  @PartOf('ADDRESS')
  @Field(() => String, { nullable: true, description: 'HOME_POST: postcode of home; null where not known.' })
  homePost: string | null;
  @PartOf('ADDRESS')
  @Field(() => String, {
    nullable: true,
    description: 'PL_POST: postcode of the placement; null where not known.',
  })
  plPost: string | null;
  @PartOf('ADDRESS')
  @Field(() => String, {
    nullable: true,
    description: 'URN: the provision’s reference number; null where none applies.',
  })
  urn: string | null;
}
