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
  /** The day a care plan was associated with the record; null while it is not, or for another plan. */
  @Column('date', { nullable: true }) associatedOn: string | null;
  /** The placement of a placement plan; null for another plan, or where a folder does not say. */
  @Column('uuid', { nullable: true }) placementId: string | null;
  /**
   * The day from which the records tell of a pathway plan's reviews: the last update that a folder brought;
   * null: from its agreement.
   */
  @Column('date', { nullable: true }) reviewsKnownFrom: string | null;
  /** The day it stopped applying, not counted itself; null while it applies. */
  @Column('date', { nullable: true }) endedOn: string | null;
}
