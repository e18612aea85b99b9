import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The day for which what the services know of children was last brought up to date; one row, none before the
 * first child.
 */
@Entity('known_day')
export class KnownDayEntity {
  @PrimaryColumn('integer', { default: 1 }) id: number;
  @Column('date') day: string;
}
