import { Column, Entity, Exclusion, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** Who is a young person's personal adviser; one at a time. */
@Called('personal adviser’s appointment')
@Entity('personal_adviser')
@Exclusion(
  'personal_adviser_one_at_a_time',
  `USING gist (child_id WITH =, daterange(from_on, to_on, '[)') WITH &&)`,
  { deferrable: 'INITIALLY DEFERRED' },
)
export class PersonalAdviserEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** The adviser in the graph: the same for all their young people. */
  @Index() @Column('uuid') adviserId: string;
  @Column('text') name: string;
  @Column('date') fromOn: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
}
