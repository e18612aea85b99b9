import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** The IRO manager's grade beside the one the IRO gave. */
@Called('moderation')
@Entity('judgement_moderation')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index('judgement_moderation_once', ['judgementId'], { unique: true })
export class JudgementModerationEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') judgementId: string;
  @Column('text') grade: string;
  @Column('date') moderatedOn: string;
  /** Who did, as their token names them. */
  @Column('text') moderatedBy: string;
  @Column('text') because: string;
}
