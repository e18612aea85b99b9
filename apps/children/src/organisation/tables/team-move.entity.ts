import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/**
 * The service a team belongs to from a day on, where that changed; before the first move the team's own row
 * says it.
 */
@Called('move of a team')
@Entity('team_move')
@Index('team_move_one_a_day', ['teamId', 'fromOn'], { unique: true })
export class TeamMoveEntity extends KeptRow {
  @Column('uuid') teamId: string;
  @Column('uuid') serviceId: string;
  @Column('date') fromOn: string;
}
