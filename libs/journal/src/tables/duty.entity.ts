import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A duty as kept: worked out by libs/rules from the child's facts, and rebuildable from them at any time. */
@Entity('duty')
@Index(['childId', 'kind'])
@Index('duty_open_idx', ['dueBy', 'childId'], { where: 'met_on IS NULL AND closed_on IS NULL' })
@Index('duty_open_kind_idx', ['kind', 'dueBy', 'childId'], { where: 'met_on IS NULL AND closed_on IS NULL' })
@Index('duty_exempt_idx', ['dueBy', 'childId'], { where: 'exemption IS NOT NULL' })
@Index(['kind', 'dueBy', 'childId'])
@Index(['dueBy', 'childId'])
export class DutyEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('uuid') childId: string;
  @Column('text') kind: string;
  /** The review, dispute or stage it is about; null when it is about the child. */
  @Index() @Column('uuid', { nullable: true }) subject: string | null;
  /** The counting convention of a review; null for all else. */
  @Column('text', { nullable: true }) convention: string | null;
  @Column('date') openedOn: string;
  @Column('date') dueBy: string;
  /** The moment, where the law counts hours. */
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  /** Null while it is not met. */
  @Column('date', { nullable: true }) metOn: string | null;
  @Column('timestamptz', { nullable: true }) metAt: Date | null;
  /** The day it ended without being met (the child left care); null otherwise. */
  @Column('date', { nullable: true }) closedOn: string | null;
  @Column('text') source: string;
  @Column('date') ruleFrom: string;
  /** `{reason, from, expires}` when the duty does not apply; null otherwise. */
  @Column('jsonb', { nullable: true }) exemption: unknown;
}
