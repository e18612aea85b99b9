import { Column, Entity, Exclusion, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A child's place at a school; one at a time, though the last day of one may be the first of the next. */
@Entity('school_place')
@Index(['childId', 'fromOn'])
@Exclusion(
  'school_place_one_at_a_time',
  `USING gist (child_id WITH =, daterange(from_on, to_on, '[)') WITH &&)`,
  { deferrable: 'INITIALLY IMMEDIATE' },
)
export class SchoolPlaceEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Index() @Column('uuid') schoolId: string;
  @Column('date') fromOn: string;
  /** The last day on roll; null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
  /**
   * Why a place in an inadequate school was taken; null where the school was not, or a folder brought the
   * place.
   */
  @Column('text', { nullable: true }) overrideReason: string | null;
  /** Who took that decision; null where there was none. */
  @Column('text', { nullable: true }) overriddenBy: string | null;
}
