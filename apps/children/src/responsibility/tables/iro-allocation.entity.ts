import { Column, Entity, Exclusion, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** Which IRO is responsible for a child; one at a time. */
@Called('allocation of an IRO')
@Entity('iro_allocation')
@Exclusion(
  'iro_allocation_one_at_a_time',
  `USING gist (child_id WITH =, daterange(from_on, to_on, '[)') WITH &&)`,
  { deferrable: 'INITIALLY DEFERRED' },
)
export class IroAllocationEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Index() @Column('uuid') iroId: string;
  @Column('date') fromOn: string;
  /** Null while it lasts; otherwise the day the next takes over. */
  @Column('date', { nullable: true }) toOn: string | null;
}
