import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from '../../review/tables/recorded-row';

/** The IRO's judgement of one side of a child's care at a review. */
@Entity('judgement')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['reviewId'])
@Index(['reviewId', 'dimension'], { unique: true, where: 'by_act' })
export class JudgementEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('text') dimension: string;
  @Column('text') grade: string;
}
