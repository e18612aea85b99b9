import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** Who stands in for whom, and when. */
@Entity('absence_cover')
export class AbsenceCoverEntity extends KeptRow {
  @Column('text') kind: string;
  @Column('uuid') absentId: string;
  /** Null when nobody stands in. */
  @Index() @Column('uuid', { nullable: true }) coveredById: string | null;
  @Column('date') fromOn: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
}
