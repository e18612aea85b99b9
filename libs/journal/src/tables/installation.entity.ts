import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The one row that names this installation of a service: its feed's epoch and, in children, the key from
 * which imported ids are made.
 */
@Entity('installation')
export class InstallationEntity {
  @PrimaryColumn('integer', { default: 1 }) id: number;
  /** Raised after a restore, so that consumers replay from nothing. */
  @Column('text') epoch: string;
  @Column('text') idKey: string;
  /** The import under way or last done: year, folder's hash, state. Null before the first. */
  @Column('jsonb', { nullable: true }) imported: unknown;
  /** By which version of the rules its duties were worked out; null: by one before versions. */
  @Column('integer', { nullable: true }) rules: number | null;
}
