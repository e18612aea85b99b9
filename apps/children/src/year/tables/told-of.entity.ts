import { Entity, Index, PrimaryColumn } from 'typeorm';

/** That a year's folder tells of a child's care: of whom a later one does not, nobody has said what became. */
@Entity('told_of')
@Index(['childId', 'ending'])
export class ToldOfEntity {
  /** The calendar year in which the folder's year ends. */
  @PrimaryColumn('integer') ending: number;
  @PrimaryColumn('uuid') childId: string;
}
