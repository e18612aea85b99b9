import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from '../../review/tables/recorded-row';

/** A review put off. */
@Entity('postponement')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['reviewId'])
export class PostponementEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('date') postponedOn: string;
  @Column('date') plannedFor: string;
  /** Null when no new day was set. */
  @Column('date', { nullable: true }) movedTo: string | null;
  @Column('text') reason: string;
}
