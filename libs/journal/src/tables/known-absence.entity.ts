import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * An absence of an IRO, a social worker or a manager, as every service knows it, so that each can say who is
 * away and who stands in.
 */
@Entity('known_absence')
@Index(['unitId', 'fromOn'])
export class KnownAbsenceEntity {
  @PrimaryColumn('uuid') id: string;
  /** Who is away: an IRO, a social worker, or a manager as a person. */
  @Column('uuid') unitId: string;
  @Column('text') kind: 'IRO' | 'SOCIAL_WORKER' | 'MANAGER';
  /** Null when nobody stands in. */
  @Column('uuid', { nullable: true }) coveredById: string | null;
  @Column('date') fromOn: string;
  /** The first day back; null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
}
