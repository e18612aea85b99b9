import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A child of a family group: siblings share one. */
@Entity('family_member')
export class FamilyMemberEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Index() @Column('text') familyGroup: string;
  /** How contact with the brothers and sisters is to be kept, as typed; null while nothing is agreed. */
  @Column('text', { nullable: true }) contactPlan: string | null;
  /** The day the child was found not to belong to it; null while it does. */
  @Column('date', { nullable: true }) endedOn: string | null;
}
