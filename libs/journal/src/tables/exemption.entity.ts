import { Check, Column, Entity, Index } from 'typeorm';
import { KeptRow } from './kept-row';

/**
 * A duty that does not apply to a child, for a reason and a time. The duty itself stays; nothing is deleted.
 */
@Entity('exemption')
@Check('exemption_days_in_order', 'expires_on >= from_on')
export class ExemptionEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** The kind of duty. */
  @Column('text') kind: string;
  /** The review, dispute or stage whose duty alone it is about; null: every duty of the kind. */
  @Column('uuid', { nullable: true }) subject: string | null;
  /** A code of exemption reasons. */
  @Column('text') reason: string;
  /** What was added in words; null where nothing was. */
  @Column('text', { nullable: true }) note: string | null;
  /** It exempts duties due from this day on. */
  @Column('date') fromOn: string;
  /** The last day on which it exempts; null until it is ended. */
  @Column('date', { nullable: true }) expiresOn: string | null;
}
