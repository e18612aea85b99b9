import { Check, Column, Entity, Index } from 'typeorm';
import { RecordedRow } from '../../review/tables/recorded-row';

/** A child's permanence plan: by which route to a lasting home. */
@Entity('permanence_plan')
@Index(['sourceId'], { unique: true })
@Index(['childId', 'agreedOn'])
@Index('permanence_plan_one_in_force', ['childId'], { unique: true, where: 'replaced_on IS NULL' })
@Check('permanence_plan_days_in_order', 'replaced_on >= agreed_on')
export class PermanencePlanEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('text') route: string;
  @Column('date') agreedOn: string;
  /** Why it took the place of another; null for a first plan. */
  @Column('text', { nullable: true }) because: string | null;
  /** The day another plan took its place; null while it is in force. */
  @Column('date', { nullable: true }) replacedOn: string | null;
}
