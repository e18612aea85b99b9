import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One line per act: the audit trail, the child's chronology and the outbox in one. Written in the act's
 * transaction.
 */
@Entity('journal')
@Index(['at', 'id'], { where: 'seq IS NULL' })
@Index(['childId'])
@Index(['at'])
export class JournalEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Given by the sealer once the act has committed; null before. */
  @Index({ unique: true }) @Column('bigint', { nullable: true }) seq: number | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at: Date;
  @Column('text') actor: string;
  @Column('text') role: string;
  @Column('text') act: string;
  /** Null for what concerns no child. */
  @Column('uuid', { nullable: true }) childId: string | null;
  /** The record the act made or changed; null when it is the child itself. */
  @Column('uuid', { nullable: true }) subject: string | null;
  /** Null where nothing was there before. */
  @Column('jsonb', { nullable: true }) before: unknown;
  /** Null where nothing is left. */
  @Column('jsonb', { nullable: true }) after: unknown;
  /** What happened, in words without names; null for what has no place in a chronology. */
  @Column('text', { nullable: true }) sentence: string | null;
  /** The day it happened; null where it is about no day. */
  @Column('date', { nullable: true }) onDay: string | null;
  /** Chain: sha256 of the line before and this line; null until sealed. */
  @Column('text', { nullable: true }) hash: string | null;
}
