import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** What a child or a group of children said of the service. */
@Called('feedback')
@Entity('child_feedback')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['givenOn'])
export class ChildFeedbackEntity extends RecordedRow {
  /** Null when a group gave it, or nobody by name. */
  @Column('uuid', { nullable: true }) childId: string | null;
  @Column('date') givenOn: string;
  @Column('text') theme: string;
  /** A code; null where the record does not say. */
  @Column('text', { nullable: true }) givenBy: string | null;
  /** What was said, in their words; null where not recorded. */
  @Column('text', { nullable: true }) words: string | null;
  /** Null while nothing has been done about it. */
  @Column('text', { nullable: true }) whatWasDone: string | null;
  /** Null while nothing has been done about it, or the day was not recorded. */
  @Column('date', { nullable: true }) actedOn: string | null;
}
