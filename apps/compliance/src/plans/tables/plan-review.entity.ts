import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A review of a pathway plan, or a care plan's being brought up to date. */
@Entity('plan_review')
@Index(['childId', 'reviewedOn'])
export class PlanReviewEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Index() @Column('uuid') planId: string;
  @Column('date') reviewedOn: string;
  /** Whether the plan was changed. */
  @Column('boolean') changed: boolean;
}
