import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A part of the organisation by name: an IRO, a team, a service, a social worker. */
@Entity('known_unit')
@Index(['id'], { where: 'leaves_on IS NOT NULL' })
export class KnownUnitEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: 'IRO' | 'TEAM' | 'SERVICE' | 'SOCIAL_WORKER' | 'MANAGER';
  @Column('text') name: string;
  /** Null for the top of the organisation. */
  @Column('uuid', { nullable: true }) parentId: string | null;
  /**
   * The first day no longer in post, or of a team that it is closed; may lie ahead. Null while no end is
   * known.
   */
  @Column('date', { nullable: true }) leavesOn: string | null;
}
