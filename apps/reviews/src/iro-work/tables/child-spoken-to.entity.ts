import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** The IRO's talk with a child in private before a review, or why there was none. */
@Called('talk in private')
@Entity('child_spoken_to')
@Index(['sourceId'], { unique: true })
@Index(['childId', 'onDay'])
export class ChildSpokenToEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') iroId: string;
  /** The day of the talk, or of the refusal or the decision that it was not appropriate. */
  @Column('date') onDay: string;
  @Column('text') outcome: string;
  /** Why there was no talk; null when there was one. */
  @Column('text', { nullable: true }) because: string | null;
}
