import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** A visit to a child by the IRO. */
@Called('visit')
@Entity('iro_visit')
@Index(['sourceId'], { unique: true })
@Index(['childId', 'visitedOn'])
@Index(['visitedOn'])
export class IroVisitEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') iroId: string;
  @Column('date') visitedOn: string;
  /** Where, as a code; null where not recorded. */
  @Column('text', { nullable: true }) place: string | null;
  /** Whether the child was spoken to alone; null where not recorded. */
  @Column('boolean', { nullable: true }) alone: boolean | null;
  /** Whether the child was observed rather than spoken to. */
  @Column('boolean', { default: false }) observed: boolean;
}
