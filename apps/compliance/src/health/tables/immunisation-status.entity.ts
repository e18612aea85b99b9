import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** Whether immunisations were up to date, as recorded on a day. */
@Entity('immunisation_status')
@Called('state of immunisations')
export class ImmunisationStatusEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('date') recordedOn: string;
  @Column('boolean') upToDate: boolean;
}
