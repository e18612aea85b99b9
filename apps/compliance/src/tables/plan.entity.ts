import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A care plan, placement plan or pathway plan. */
@Entity('plan')
export class PlanEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('text') kind: 'CARE' | 'PLACEMENT' | 'PATHWAY';
  @Column('date') agreedOn: string;
  /** Null when it was never updated. */
  @Column('date', { nullable: true }) updatedOn: string | null;
  /** The day it stopped applying, not counted itself; null while it applies. */
  @Column('date', { nullable: true }) endedOn: string | null;
}
