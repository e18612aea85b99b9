import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** Something the IRO must be told of between reviews, and what the IRO answered. */
@Entity('significant_event')
@Index(['childId', 'happenedOn'])
@Index('significant_event_unanswered', ['toldOn', 'id'], { where: 'responded_on IS NULL' })
export class SignificantEventEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('text') kind: string;
  @Column('date') happenedOn: string;
  @Column('date') toldOn: string;
  /** Who told the IRO service. */
  @Column('text') toldBy: string;
  /** What happened, as typed; null where the act that raised it says it all. */
  @Column('text', { nullable: true }) account: string | null;
  /** The placement or missing episode that raised it; null when a person told of it. */
  @Column('uuid', { nullable: true }) about: string | null;
  /** Null until the IRO answers. */
  @Column('date', { nullable: true }) respondedOn: string | null;
  /** Null until the IRO answers. */
  @Column('text', { nullable: true }) respondedBy: string | null;
  /** Null until the IRO answers. */
  @Column('text', { nullable: true }) response: string | null;
}
