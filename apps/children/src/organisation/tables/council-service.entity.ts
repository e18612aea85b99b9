import { Column, Entity } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A service of the council, holding teams. */
@Called('service')
@Entity('council_service')
export class CouncilServiceEntity extends KeptRow {
  @Column('text') name: string;
  /** Null where not known. */
  @Column('date', { nullable: true }) openedOn: string | null;
}
