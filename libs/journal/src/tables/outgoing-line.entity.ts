import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a concern's notice says besides its duty. */
export interface ConcernSaid {
  readonly raisedOn: string;
  readonly reasons: readonly string[];
  /** As the IRO typed it; null where nothing was, or where it is withheld. */
  readonly keyActions: string | null;
  /**
   * True when the child's placement is restricted: what was typed is then read in the record, not in a
   * message.
   */
  readonly withheld: boolean;
}

/** One child's line of a message, behind the wall: it is judged again whenever it is read or sent. */
@Entity('outgoing_line')
export class OutgoingLineEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @Column('uuid') messageId: string;
  @Index() @Column('uuid') childId: string;
  /** The kind of duty. */
  @Column('text') kind: string;
  /** The record the duty is about; null when it is about the child. */
  @Column('uuid', { nullable: true }) subject: string | null;
  /** Null where no clock runs. */
  @Column('date', { nullable: true }) dueBy: string | null;
  /** Why it may not be met; null when nothing stands in its way, or it is overdue. */
  @Column('text', { nullable: true }) cause: string | null;
  /** The absent colleague whose duty it is; null when it is the recipient's own. */
  @Column('uuid', { nullable: true }) standsInFor: string | null;
  /** What a concern's notice says; null for a digest. */
  @Column('jsonb', { nullable: true }) said: ConcernSaid | null;
}
