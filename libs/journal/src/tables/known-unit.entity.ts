import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of the organisation by name, for labels: an IRO, a team, a service, a social worker. */
@Entity('known_unit')
export class KnownUnitEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: 'IRO' | 'TEAM' | 'SERVICE' | 'SOCIAL_WORKER' | 'MANAGER';
  @Column('text') name: string;
  /** Null for the top of the organisation. */
  @Column('uuid', { nullable: true }) parentId: string | null;
}
