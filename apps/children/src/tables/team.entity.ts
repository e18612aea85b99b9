import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A social work team. */
@Entity('team')
export class TeamEntity extends KeptRow {
  @Column('text') name: string;
  @Index() @Column('uuid') serviceId: string;
}
