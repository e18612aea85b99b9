import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** Who managed which team, service or directorate, and when. */
@Entity('manager')
export class ManagerEntity extends KeptRow {
  @Column('text') person: string;
  @Column('text') name: string;
  @Column('text') role: string;
  /** Null for an assistant director. */
  @Index() @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('date') fromOn: string;
  /** Null while in the post. */
  @Column('date', { nullable: true }) toOn: string | null;
}
