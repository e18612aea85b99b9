import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** Something about a child that needs a person now, and what was done about it. */
@Entity('attention_item')
@Index(['childId', 'raisedOn'])
@Index(['raisedOn', 'id'], { where: 'answered_on IS NULL' })
export class AttentionItemEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('text') kind: 'SCHOOL_INADEQUATE' | 'PLACEMENT_ENDING';
  /** The part of the record it is about: who does not read that does not find it. */
  @Column('text') part: 'EDUCATION' | 'PLACEMENT';
  /** The role it is addressed to. */
  @Column('text') addressee: 'VIRTUAL_SCHOOL_OFFICER' | 'SOCIAL_WORKER' | 'PLACEMENTS_OFFICER' | 'IRO';
  /** The school it is about; null when it is about none. */
  @Index() @Column('uuid', { nullable: true }) schoolId: string | null;
  /** What a person wrote about it; null for what the product raised by itself. */
  @Column('text', { nullable: true }) detail: string | null;
  @Column('date') raisedOn: string;
  /** Null while it is open. */
  @Column('date', { nullable: true }) answeredOn: string | null;
  /** What was done; null while it is open. */
  @Column('text', { nullable: true }) answer: string | null;
  /** The role that answered; null while it is open. */
  @Column('text', { nullable: true }) answeredBy: string | null;
}
