import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** How a priority stood on a day. */
@Called('progress of a priority')
@Entity('priority_progress')
@Index(['sourceId'], { unique: true })
@Index(['priorityId', 'onDay'])
export class PriorityProgressEntity extends RecordedRow {
  @Column('uuid') priorityId: string;
  @Column('date') onDay: string;
  @Column('text') state: string;
  /** Null where nothing was said. */
  @Column('text', { nullable: true }) words: string | null;
}
