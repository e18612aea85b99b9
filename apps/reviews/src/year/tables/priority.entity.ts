import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from '../../review/tables/recorded-row';

/** What the service means to do in a year. */
@Entity('priority')
@Index(['sourceId'], { unique: true })
@Index(['ending'])
@Index('priority_carried_once', ['carriedFromId'], { unique: true })
export class PriorityEntity extends RecordedRow {
  /** The year, by the March it ends in. */
  @Column('integer') ending: number;
  @Column('text') words: string;
  /** Who answers for it, by post. */
  @Column('text') owner: string;
  /** The figure it is measured by, as a field of the reporting year; null when by none. */
  @Column('text', { nullable: true }) measure: string | null;
  /** What that figure is to reach; null where no number was set. */
  @Column('double precision', { nullable: true }) target: number | null;
  /** The priority of an earlier year that it goes on with; null when it is new. */
  @Column('uuid', { nullable: true }) carriedFromId: string | null;
}
