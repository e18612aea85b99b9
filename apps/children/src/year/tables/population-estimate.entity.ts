import { Column, Entity } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** Children of the area at mid-year, as estimated. */
@Entity('population_estimate')
export class PopulationEstimateEntity extends KeptRow {
  @Column('integer') midYear: number;
  @Column('integer') children: number;
  @Column('text') source: string;
  /** Null where not recorded. */
  @Column('date', { nullable: true }) retrievedOn: string | null;
}
