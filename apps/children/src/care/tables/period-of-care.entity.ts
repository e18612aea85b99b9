import { Column, Entity, Exclusion, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** An unbroken time of being looked after: from the first day, up to and not including the last. */
@Entity('period_of_care')
@Exclusion(
  'period_of_care_one_at_a_time',
  `USING gist (child_id WITH =, daterange(started_on, ceased_on, '[)') WITH &&)`,
  { deferrable: 'INITIALLY DEFERRED' },
)
@Index(['startedOn', 'ceasedOn'])
export class PeriodOfCareEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('date') startedOn: string;
  @Column('boolean') startKnown: boolean;
  @Column('text') categoryOfNeed: string;
  /** Null where not known. */
  @Column('boolean', { nullable: true }) protectionPlanAtStart: boolean | null;
  /** Null while the child is looked after. */
  @Column('date', { nullable: true }) ceasedOn: string | null;
  /** Null while the child is looked after. */
  @Column('text', { nullable: true }) reasonCeased: string | null;
  @Column('boolean') shortBreaks: boolean;
}
