import { Column, Entity, Exclusion, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** Who stands in for whom, and when. */
@Called('absence')
@Entity('absence_cover')
@Exclusion(
  'absence_covered_once',
  `
    USING gist (absent_id WITH =, covered_by_id WITH =, daterange(from_on, to_on, '[)') WITH &&)
    WHERE (by_act)
  `,
  { deferrable: 'INITIALLY DEFERRED' },
)
export class AbsenceCoverEntity extends KeptRow {
  @Column('text') kind: string;
  @Index() @Column('uuid') absentId: string;
  /** Null when nobody stands in. */
  @Index() @Column('uuid', { nullable: true }) coveredById: string | null;
  @Column('date') fromOn: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
}
