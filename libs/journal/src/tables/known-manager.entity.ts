import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Who managed which team, service or directorate and when, as every service knows it: a figure is split by
 * the manager of the day.
 */
@Entity('known_manager')
@Index(['unitId', 'fromOn'])
export class KnownManagerEntity {
  @PrimaryColumn('uuid') id: string;
  /** The manager as a person: the same in every post of theirs. */
  @Column('uuid') personId: string;
  @Column('text') name: string;
  @Column('text') role: 'TEAM_MANAGER' | 'SERVICE_MANAGER' | 'ASSISTANT_DIRECTOR';
  /** Null for an assistant director. */
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('date') fromOn: string;
  /** The first day after it; null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
}
