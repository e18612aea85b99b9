import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/**
 * A record asked for in an emergency: opened for a day where there was such a child, and looked at by the
 * manager afterwards. A miss is kept too.
 */
@Called('opening in an emergency')
@Entity('emergency_access')
@Index(['actor', 'openedAt'])
export class EmergencyAccessEntity extends KeptRow {
  /** Null where nothing was opened: no such child, or one closed to the actor. */
  @Index() @Column('uuid', { nullable: true }) childId: string | null;
  @Column('text') actor: string;
  @Column('text') role: string;
  @Column('text') reason: string;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** The last day on which the manager is to look at it: five working days. */
  @Column('date') lookAtBy: string;
  /** Null until the manager has. */
  @Column('date', { nullable: true }) lookedAtOn: string | null;
  /** Null until then. */
  @Column('boolean', { nullable: true }) justified: boolean | null;
  /** Null where nothing was added. */
  @Column('text', { nullable: true }) note: string | null;
}
