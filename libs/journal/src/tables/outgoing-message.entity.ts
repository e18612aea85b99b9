import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How much of a digest's overdue duties is whose. */
export interface NoticeShare {
  readonly unitId: string | null;
  readonly overdue: number;
}

/**
 * A message of this service to one person or role: kept until it is sent, and readable by whom it is for. It
 * names no child; its lines do, by id.
 */
@Entity('outgoing_message')
@Check('outgoing_message_kind_known', "kind IN ('DUE_SOON', 'OVERDUE', 'CONCERN_NOTICE')")
@Index(['role', 'unitId', 'aboutDay'])
@Index(['aboutDay'], { where: 'sent_at IS NULL' })
export class OutgoingMessageEntity {
  /** Also the message's identity for the post: the same however often it is tried. */
  @PrimaryColumn('uuid') id: string;
  /**
   * To whom, what and about which day or record, in one text: a message is made once, whoever makes it and
   * however often.
   */
  @Index({ unique: true }) @Column('text') key: string;
  /** The role it is for. */
  @Column('text') role: string;
  /** The IRO, social worker, team or service it is for; null when it is for everyone in the role. */
  @Column('uuid', { nullable: true }) unitId: string | null;
  /** The person, as their token names them, where the address book says who it is; null when it does not. */
  @Column('text', { nullable: true }) actor: string | null;
  @Column('text') kind: 'DUE_SOON' | 'OVERDUE' | 'CONCERN_NOTICE';
  @Column('date') aboutDay: string;
  /** The record it is about; null for a digest. */
  @Column('uuid', { nullable: true }) subject: string | null;
  /** How many duties there were when it was made; its lines may be fewer. */
  @Column('integer') total: number;
  /** Overdue duties by IRO, team or service, most first; empty where it is not split. */
  @Column('jsonb', { default: [] }) shares: readonly NoticeShare[];
  @Column('timestamptz') madeAt: Date;
  /** Null while it has not been handed to the post. */
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  /** How often the post refused it. */
  @Column('integer', { default: 0 }) attempts: number;
  /** When it is tried again; null when at once. */
  @Column('timestamptz', { nullable: true }) nextTryAt: Date | null;
  /** What the post said last; null when it never refused. */
  @Column('text', { nullable: true }) lastError: string | null;
}
