import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** An observation or audit of an IRO's work, planned or done; it concerns no child. */
@Called('observation')
@Entity('practice_observation')
@Index(['sourceId'], { unique: true })
@Index(['iroId', 'dueBy'])
@Index(['dueBy'])
export class PracticeObservationEntity extends RecordedRow {
  @Column('uuid') iroId: string;
  @Column('text') kind: string;
  /** By when the programme asks for it; null for one outside the programme. */
  @Column('date', { nullable: true }) dueBy: string | null;
  /** The day agreed for it; null where none was. */
  @Column('date', { nullable: true }) plannedFor: string | null;
  /** Null while it is not done. */
  @Column('date', { nullable: true }) doneOn: string | null;
  /** The review observed or audited; null for none. */
  @Column('uuid', { nullable: true }) reviewId: string | null;
  /** What was scored, from 1 to 4. */
  @Column('jsonb', { default: [] }) scores: { readonly aspect: string; readonly score: number }[];
  /** What the IRO is to do; null where nothing was agreed. */
  @Column('text', { nullable: true }) actions: string | null;
}
