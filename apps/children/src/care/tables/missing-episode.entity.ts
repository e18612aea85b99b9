import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A time a child was missing, or away without authorisation. */
@Entity('missing_episode')
@Index('missing_episode_one_at_a_time', ['childId'], {
  unique: true,
  where: 'ended_on IS NULL AND source_id IS NULL',
})
export class MissingEpisodeEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('text') kind: string;
  @Column('date') startedOn: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) endedOn: string | null;
}
