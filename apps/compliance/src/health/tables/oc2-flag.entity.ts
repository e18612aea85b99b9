import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** What the return says of a child's health in a year by yes or no, without a day. */
@Entity('oc2_flag')
@Index(['childId', 'year'], { unique: true })
export class Oc2FlagEntity extends KeptRow {
  @Column('uuid') childId: string;
  /** The year ending 31 March. */
  @Column('integer') year: number;
  /** Null when no questionnaire score is held. */
  @Column('integer', { nullable: true }) sdqScore: number | null;
  /** Why no score is held; null when one is. */
  @Column('text', { nullable: true }) sdqReason: string | null;
  /** Null under ten. */
  @Column('boolean', { nullable: true }) convicted: boolean | null;
  /** Development checks; null at five and over. */
  @Column('boolean', { nullable: true }) healthCheck: boolean | null;
  /** Null when not known. */
  @Column('boolean', { nullable: true }) immunisations: boolean | null;
  /** Null when not known. */
  @Column('boolean', { nullable: true }) teethCheck: boolean | null;
  /** Null when not known. */
  @Column('boolean', { nullable: true }) healthAssessment: boolean | null;
  /** Null when not known. */
  @Column('boolean', { nullable: true }) substanceMisuse: boolean | null;
  /** Null when there is no problem. */
  @Column('boolean', { nullable: true }) interventionReceived: boolean | null;
  /** Null when one was received, or there is no problem. */
  @Column('boolean', { nullable: true }) interventionOffered: boolean | null;
}
