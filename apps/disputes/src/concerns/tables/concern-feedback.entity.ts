import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/**
 * What the social worker or the team manager answered to an informal concern; each may answer, and more than
 * once.
 */
@Called('answer to a concern')
@Entity('concern_feedback')
export class ConcernFeedbackEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Index() @Column('uuid') concernId: string;
  @Column('date') givenOn: string;
  /** SOCIAL_WORKER or TEAM_MANAGER. */
  @Column('text') role: string;
  /** Who answered, as a person. */
  @Column('text') person: string;
  @Column('text') text: string;
  /** The concern's, kept here so that the row policy looks nothing up. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
}
