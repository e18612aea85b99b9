import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A social work team. */
@Entity('team')
export class TeamEntity extends KeptRow {
  @Column('text') name: string;
  /** The service it began in; `team_move` tells the later ones. */
  @Index() @Column('uuid') serviceId: string;
  /** Null where not known. */
  @Column('date', { nullable: true }) openedOn: string | null;
  /** Null while it is open. */
  @Column('date', { nullable: true }) closedOn: string | null;
}
