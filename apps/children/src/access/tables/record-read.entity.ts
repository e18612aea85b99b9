import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody looked at a child's record, gathered from the read log of the service that answered. */
@Entity('record_read')
@Index(['childId', 'at', 'service', 'seq'])
@Index(['service'], { where: 'NOT confirmed' })
export class RecordReadEntity {
  @PrimaryColumn('text') service: string;
  /** Number of the entry in that service's read log. */
  @PrimaryColumn('bigint') seq: number;
  @PrimaryColumn('uuid') childId: string;
  @Column('timestamptz') at: Date;
  @Column('text') actor: string;
  @Column('text') role: string;
  @Column('text') operation: string;
  /** The reader's own words; null where they gave none. */
  @Column('text', { nullable: true }) reason: string | null;
  /** False while its service's feed is replayed and it has not come again. */
  @Column('boolean', { default: true }) confirmed: boolean;
}
