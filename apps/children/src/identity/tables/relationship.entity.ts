import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** How one child on record is related to another, as a person recorded it. */
@Entity('relationship')
@Index('relationship_once', ['childId', 'otherId', 'kind'], { unique: true, where: 'ended_on IS NULL' })
export class RelationshipEntity extends KeptRow {
  /** The brother or sister, or the parent. */
  @Column('uuid') childId: string;
  /** The other brother or sister, or the parent's child. */
  @Index() @Column('uuid') otherId: string;
  @Column('text') kind: string;
  /** Null while it holds. */
  @Column('date', { nullable: true }) endedOn: string | null;
  /** Why it ended, as typed; null while it holds. */
  @Column('text', { nullable: true }) endedBecause: string | null;
}
