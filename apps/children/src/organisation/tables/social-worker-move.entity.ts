import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/**
 * The team a social worker is in from a day on, where that changed; before the first move the social worker's
 * own row says it.
 */
@Called('move of a social worker')
@Entity('social_worker_move')
@Index('social_worker_move_one_a_day', ['socialWorkerId', 'fromOn'], { unique: true })
export class SocialWorkerMoveEntity extends KeptRow {
  @Column('uuid') socialWorkerId: string;
  @Index() @Column('uuid') teamId: string;
  @Column('date') fromOn: string;
}
