import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A personal education plan (PEP). */
@Entity('personal_education_plan')
export class PersonalEducationPlanEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('date') begunOn: string;
  /** Null while it is not on the child's file. */
  @Column('date', { nullable: true }) onFileOn: string | null;
  /** The last review; null when it was not reviewed. */
  @Column('date', { nullable: true }) reviewedOn: string | null;
  /** The day it stopped applying, not counted itself; null while it applies. */
  @Column('date', { nullable: true }) endedOn: string | null;
  /** Null when not graded. */
  @Column('text', { nullable: true }) quality: string | null;
  /** Null when not recorded. */
  @Column('boolean', { nullable: true }) childsVoice: boolean | null;
}
