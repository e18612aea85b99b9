import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** A way of taking part that a child was offered for a review. */
@Entity('participation_method')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['reviewId'])
@Index(['reviewId', 'method'], { unique: true, where: 'by_act' })
export class ParticipationMethodEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('text') method: string;
  /** Whether the child took it up. */
  @Column('boolean') used: boolean;
}
