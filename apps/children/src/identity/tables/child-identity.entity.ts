import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** Who the child is to the outside: names and numbers, behind a wall of their own. */
@Entity('child_identity')
export class ChildIdentityEntity extends KeptRow {
  @Index({ unique: true }) @Column('uuid') childId: string;
  @Index({ unique: true }) @Column('text') localId: string;
  /** Null where only the return is known. */
  @Column('text', { nullable: true }) forename: string | null;
  /** Null where only the return is known. */
  @Column('text', { nullable: true }) surname: string | null;
  /** Null where nobody said. */
  @Column('text', { nullable: true }) upn: string | null;
}
