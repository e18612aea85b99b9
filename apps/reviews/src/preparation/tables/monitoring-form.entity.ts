import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** The form in which the IRO answers, after a review, what must be looked at each time. */
@Entity('monitoring_form')
@Index(['childId'])
@Index(['reviewId'], { unique: true })
export class MonitoringFormEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('date') recordedOn: string;
  @Column('boolean') planEffective: boolean;
  @Column('boolean') childUnderstood: boolean;
  @Column('boolean') legalAdviceNeeded: boolean;
  /** On what; null where none is needed, or nothing was written down. */
  @Column('text', { nullable: true }) legalAdvice: string | null;
  @Column('boolean') rightsBreach: boolean;
  @Column('boolean') cafcassConsidered: boolean;
}
