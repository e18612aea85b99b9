import { Column, Entity, Exclusion, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** Who managed which team, service or directorate, and when. */
@Called('management post')
@Entity('manager')
@Exclusion(
  'manager_one_at_a_time',
  `USING gist (unit_id WITH =, daterange(from_on, to_on, '[)') WITH &&) WHERE (by_act)`,
  { deferrable: 'INITIALLY DEFERRED' },
)
export class ManagerEntity extends KeptRow {
  @Column('text') person: string;
  /**
   * The person in the graph, as absences name them; null for a row brought before this was kept, until the
   * next import.
   */
  @Index() @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') name: string;
  @Column('text') role: string;
  /** Null for an assistant director. */
  @Index() @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('date') fromOn: string;
  /** Null while in the post. */
  @Column('date', { nullable: true }) toOn: string | null;
}
