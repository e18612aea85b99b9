import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A line of a child's chronology, gathered from the journal of the service whose act it was. */
@Entity('chronology_line')
@Index(['childId', 'onDay', 'at', 'id'])
@Index(['service'], { where: 'NOT confirmed' })
export class ChronologyLineEntity {
  @PrimaryColumn('text') service: string;
  /** Id of the line in that service's journal. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') childId: string;
  @Column('timestamptz') at: Date;
  @Column('date') onDay: string;
  @Column('text') actor: string;
  @Column('text') role: string;
  @Column('text') act: string;
  @Column('text') sentence: string;
  /** False while its service's feed is replayed and it has not come again. */
  @Column('boolean', { default: true }) confirmed: boolean;
}
