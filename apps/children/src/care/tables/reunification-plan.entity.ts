import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A plan for a child to go home: what has been done for it to last. */
@Entity('reunification_plan')
export class ReunificationPlanEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('date') recordedOn: string;
  /** Null until a day is agreed. */
  @Column('date', { nullable: true }) returnPlannedFor: string | null;
  /** Null until the assessment is done. */
  @Column('date', { nullable: true }) assessedOn: string | null;
  /** What the assessment found, as typed; null until it is done. */
  @Column('text', { nullable: true }) assessment: string | null;
  /** The support agreed for the family, as typed; null until it is. */
  @Column('text', { nullable: true }) support: string | null;
  /** Null until the IRO has been consulted. */
  @Column('date', { nullable: true }) iroConsultedOn: string | null;
  /** Null until a review has considered the move. */
  @Column('date', { nullable: true }) reviewedOn: string | null;
  /** The day the discharge of the order is planned for; null where there is no order or no day yet. */
  @Column('date', { nullable: true }) dischargePlannedFor: string | null;
  /** The day the plan was given up; null while it stands. */
  @Column('date', { nullable: true }) givenUpOn: string | null;
}
