import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What every service keeps of a child to work alone; the children service writes it, the others receive it as
 * snapshots. No names.
 */
@Entity('known_child')
@Index(['childId', 'iroId', 'socialWorkerId'])
@Index(['childId', 'sealed', 'denied'], { where: "sealed OR denied <> '{}'" })
export class KnownChildEntity {
  @PrimaryColumn('uuid') childId: string;
  /** Higher wins: a repeated, late or reordered snapshot does no harm. */
  @Column('bigint') version: number;
  @Column('date') dateOfBirth: string;
  @Column('text') sex: string;
  @Column('text') ethnicity: string;
  @Column('boolean') lookedAfter: boolean;
  /** Null when nobody is allocated. */
  @Index() @Column('uuid', { nullable: true }) iroId: string | null;
  @Index() @Column('uuid', { nullable: true }) teamId: string | null;
  @Index() @Column('uuid', { nullable: true }) serviceId: string | null;
  @Index() @Column('uuid', { nullable: true }) socialWorkerId: string | null;
  /** Null until a leaver has a personal adviser. */
  @Index() @Column('uuid', { nullable: true }) personalAdviserId: string | null;
  @Column('boolean', { default: false }) adoptionPlan: boolean;
  /** From an adoption order on, only the adoption worker opens the record. */
  @Column('boolean', { default: false }) sealed: boolean;
  /** Actors who may not see the child whatever their role. */
  @Column('text', { array: true, default: '{}' }) denied: string[];
  @Column('boolean', { default: false }) placementRestricted: boolean;
}
