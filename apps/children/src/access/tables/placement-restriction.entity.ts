import { Check, Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A placement whose address, carer and school are hidden from all who need not know them. */
@Called('restriction')
@Entity('placement_restriction')
@Check('placement_restriction_days_in_order', 'lifted_on >= from_on AND review_by >= from_on')
export class PlacementRestrictionEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('text') reason: string;
  @Column('date') fromOn: string;
  /** By when the IRO manager looks at it again. */
  @Column('date') reviewBy: string;
  /** Null while it holds. */
  @Column('date', { nullable: true }) liftedOn: string | null;
}
