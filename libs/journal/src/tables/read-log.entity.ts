import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who looked at which children's records, and why where they said: the children returned, after filtering. */
@Entity('read_log')
@Index(['id'], { where: 'seq IS NULL' })
export class ReadLogEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @Column('timestamptz', { default: () => 'clock_timestamp()' }) at: Date;
  @Column('text') actor: string;
  @Column('text') role: string;
  @Column('text') operation: string;
  @Column('uuid', { array: true }) children: string[];
  /** Its place in the chain; null only for entries written before there was one, until they are sealed. */
  @Index({ unique: true }) @Column('bigint', { nullable: true }) seq: number | null;
  /** The reader's own words; null where they gave none. */
  @Column('text', { nullable: true }) reason: string | null;
  /** Chain: sha256 of the entry before and this entry. */
  @Column('text', { nullable: true }) hash: string | null;
}
