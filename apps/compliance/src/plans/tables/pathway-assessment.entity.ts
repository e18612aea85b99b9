import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** An assessment of needs for a pathway plan. */
@Entity('pathway_assessment')
export class PathwayAssessmentEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('date') completedOn: string;
}
