import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** An initial or review health assessment, held or refused. */
@Entity('health_assessment')
@Index(['childId', 'assessedOn'])
export class HealthAssessmentEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('text') kind: 'INITIAL' | 'REVIEW';
  @Column('date') assessedOn: string;
  @Column('text') outcome: 'DONE' | 'REFUSED';
}
