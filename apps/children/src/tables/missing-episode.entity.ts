import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A time a child was missing, or away without authorisation. */
@Entity('missing_episode')
export class MissingEpisodeEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('text') kind: string;
  @Column('date') startedOn: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) endedOn: string | null;
}
