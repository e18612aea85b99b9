import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A strengths and difficulties questionnaire, one row per sending. */
@Entity('sdq')
@Called('questionnaire')
export class SdqEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** Null for a year in which none was sent and the reason is on record. */
  @Index() @Column('date', { nullable: true }) sentOn: string | null;
  /** Null when it was not chased. */
  @Column('date', { nullable: true }) chasedOn: string | null;
  /** Null while it has not come back. */
  @Column('date', { nullable: true }) returnedOn: string | null;
  /** 0 to 40; null when not returned. */
  @Column('integer', { nullable: true }) score: number | null;
  /** The day it ceased to be needed; null when it did not. */
  @Column('date', { nullable: true }) withdrawnOn: string | null;
  /** Why no score is held; null when one is, or none was recorded. */
  @Column('text', { nullable: true }) reason: string | null;
}
