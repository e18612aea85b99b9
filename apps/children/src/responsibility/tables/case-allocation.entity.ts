import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** Which social worker and team hold a child’s case. */
@Called('allocation of a case')
@Entity('case_allocation')
export class CaseAllocationEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** Null while the team holds it without one. */
  @Index() @Column('uuid', { nullable: true }) socialWorkerId: string | null;
  @Index() @Column('uuid') teamId: string;
  @Column('date') fromOn: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
}
