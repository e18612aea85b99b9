import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The stages of all protocols one by one, with the days each is in force: what a stage entry is compared with
 * in SQL. The database keeps it from `dispute_protocol` by itself, so that the two cannot differ.
 */
@Entity('protocol_stage')
export class ProtocolStageEntity {
  @PrimaryColumn('date') fromOn: string;
  /** Its order in the protocol, from 1. */
  @PrimaryColumn('integer') place: number;
  /** The day the next protocol begins; null while none does. */
  @Column('date', { nullable: true }) toOn: string | null;
  /** As a stage entry writes it. */
  @Column('text') stage: string;
  @Column('text') label: string;
  /** Who has to answer, as the protocol says it. */
  @Column('text') addressee: string;
  /** The role that may answer; null for Cafcass. */
  @Column('text', { nullable: true }) role: string | null;
}
