import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a client's `actId` came to, so that the same act sent again is done once. */
@Entity('act_receipt')
export class ActReceiptEntity {
  @PrimaryColumn('text') actId: string;
  @PrimaryColumn('text') actor: string;
  @Column('text') act: string;
  /** Hash of the input: a different act under the same id is refused. */
  @Column('text') input: string;
  /** Id of the record it made. */
  @Column('uuid') record: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
