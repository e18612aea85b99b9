import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A leaver’s status and how they fare, from a day on. */
@Called('status as a care leaver')
@Entity('care_leaver')
@Index(['childId', 'fromOn'])
export class CareLeaverEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('text') status: string;
  @Column('date') fromOn: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
  /** The personal adviser; null when there is none. */
  @Column('text', { nullable: true }) adviser: string | null;
  /** Who the adviser is in the graph; null when there is none. */
  @Column('uuid', { nullable: true }) adviserId: string | null;
  /** Null when there is none. */
  @Column('date', { nullable: true }) adviserFrom: string | null;
  /** Null when not recorded. */
  @Column('text', { nullable: true }) inTouch: string | null;
  /** Null when not recorded. */
  @Column('text', { nullable: true }) accommodation: string | null;
  /** Null when not recorded. */
  @Column('text', { nullable: true }) activity: string | null;
  /** The day for which the last three hold; null when none is recorded. */
  @Column('date', { nullable: true }) asAt: string | null;
}
