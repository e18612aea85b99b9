import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** An inspection of a school; the latest on a day gives the grade on that day. */
@Entity('inspection')
@Index(['schoolId', 'inspectedOn'])
export class InspectionEntity extends KeptRow {
  @Column('uuid') schoolId: string;
  @Column('date') inspectedOn: string;
  @Column('text') grade: 'OUTSTANDING' | 'GOOD' | 'REQUIRES_IMPROVEMENT' | 'INADEQUATE';
}
