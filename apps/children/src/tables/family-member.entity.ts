import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A child of a family group: siblings share one. */
@Entity('family_member')
export class FamilyMemberEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Index() @Column('text') familyGroup: string;
}
