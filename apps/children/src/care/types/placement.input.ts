import { Input } from '@iro/subgraph';
import { Float } from 'type-graphql';

@Input('Where a child comes to live.')
export class PlacementInput {
  @Input.text('The code of the return, such as U4 for a long-term foster placement.') type: string;
  @Input.text('Who provides it, PR0 to PR5; none for other placements (Z).', { nullable: true })
  provider?: string | null;
  @Input.text('The provision’s reference number, where one applies.', { nullable: true }) urn?: string | null;
  @Input.text('The carer or home.', { nullable: true }) carer?: string | null;
  @Input.text('Postcode of home.', { nullable: true }) homePostcode?: string | null;
  @Input.text('Postcode of the placement.', { nullable: true }) placementPostcode?: string | null;
  @Input.text('IN or OUT of the authority’s area.', { nullable: true }) inOut?: string | null;
  @Input.of(() => Float, 'Miles from home.', { nullable: true }) distance?: number | null;
  @Input.yesNo('Whether it is meant to last until the child is 18.', { nullable: true })
  meantToLastTo18?: boolean | null;
}
