import { Column, Entity, Exclusion, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** Where a child lives; a temporary stay lies inside its placement. */
@Entity('placement')
@Exclusion(
  'placement_one_at_a_time',
  `USING gist (child_id WITH =, daterange(from_on, to_on, '[)') WITH &&) WHERE (NOT temporary)`,
  { deferrable: 'INITIALLY DEFERRED' },
)
@Exclusion(
  'temporary_stay_one_at_a_time',
  `USING gist (child_id WITH =, daterange(from_on, to_on, '[)') WITH &&) WHERE (temporary)`,
  { deferrable: 'INITIALLY DEFERRED' },
)
export class PlacementEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('text') type: string;
  /** Null for temporary stays and where the return has none. */
  @Column('text', { nullable: true }) provider: string | null;
  /** Null where none applies. */
  @Column('text', { nullable: true }) urn: string | null;
  /** Null where not known. */
  @Column('text', { nullable: true }) homePostcode: string | null;
  /** Null where not known. */
  @Column('text', { nullable: true }) placementPostcode: string | null;
  @Column('date') fromOn: string;
  @Column('boolean') startKnown: boolean;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
  /** Null while it lasts, and where care ended with it. */
  @Column('text', { nullable: true }) reasonForChange: string | null;
  /** The carer before stayed; null where the start is unknown. */
  @Column('boolean', { nullable: true }) sameCarer: boolean | null;
  @Column('boolean') temporary: boolean;
  /** Null where not known. */
  @Column('text', { nullable: true }) carer: string | null;
  /** Null where not known. */
  @Column('boolean', { nullable: true }) planned: boolean | null;
  /** IN or OUT of the area; null where not known. */
  @Column('text', { nullable: true }) inOut: string | null;
  /** Miles from home; null where not known or secret. */
  @Column('double precision', { nullable: true }) distance: number | null;
  /** Null where not known. */
  @Column('boolean', { nullable: true }) meantToLastTo18: boolean | null;
}
