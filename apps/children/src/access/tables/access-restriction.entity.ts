import { Check, Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/**
 * Someone who may not see a child, whatever their role: staff who know the family. A deny beats everything
 * else.
 */
@Called('restriction')
@Entity('access_restriction')
@Check('access_restriction_days_in_order', 'lifted_on >= from_on AND review_by >= from_on')
export class AccessRestrictionEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** Who is denied, as their token names them. */
  @Column('text') actor: string;
  @Column('text') reason: string;
  @Column('date') fromOn: string;
  /** By when the IRO manager looks at it again. */
  @Column('date') reviewBy: string;
  /** Null until it was looked at again. */
  @Column('date', { nullable: true }) reviewedOn: string | null;
  /** Null while it holds. */
  @Column('date', { nullable: true }) liftedOn: string | null;
}
