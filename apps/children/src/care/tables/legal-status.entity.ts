import { Column, Entity, Exclusion, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A legal status in a period of care. */
@Entity('legal_status')
@Exclusion(
  'legal_status_one_at_a_time',
  `USING gist (child_id WITH =, daterange(from_on, to_on, '[)') WITH &&)`,
  { deferrable: 'INITIALLY DEFERRED' },
)
export class LegalStatusEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('text') status: string;
  @Column('date') fromOn: string;
  @Column('boolean') startKnown: boolean;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
}
