import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who looked at which children's records: the children returned, after filtering. */
@Entity('read_log')
export class ReadLogEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @Column('timestamptz', { default: () => 'clock_timestamp()' }) at: Date;
  @Column('text') actor: string;
  @Column('text') role: string;
  @Column('text') operation: string;
  @Column('uuid', { array: true }) children: string[];
}
