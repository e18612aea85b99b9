import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** Somebody invited to a review, by their part in the child's life. */
@Called('invitation')
@Entity('invitee')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['reviewId'])
export class InviteeEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('text') role: string;
  /** Null where not recorded. */
  @Column('date', { nullable: true }) invitedOn: string | null;
  /** Null when the review is not held, or nobody recorded it. */
  @Column('boolean', { nullable: true }) attended: boolean | null;
  /** Null when they sent no views. */
  @Column('date', { nullable: true }) viewsSentOn: string | null;
  /** Null when they did not decline. */
  @Column('date', { nullable: true }) declinedOn: string | null;
  /** The day a consultation form was sent to them; null when none was. */
  @Column('date', { nullable: true }) formSentOn: string | null;
  /** The day it came back; null while it has not. */
  @Column('date', { nullable: true }) formReturnedOn: string | null;
}
