import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A social worker’s spell in a team. */
@Entity('social_worker')
export class SocialWorkerEntity extends KeptRow {
  @Column('text') name: string;
  /** The team they began in; `social_worker_move` tells the later ones. */
  @Index() @Column('uuid') teamId: string;
  @Column('date') fromOn: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
}
