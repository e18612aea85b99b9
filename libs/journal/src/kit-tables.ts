import { ActReceiptEntity } from './tables/act-receipt.entity';
import { ComparatorEntity } from './tables/comparator.entity';
import { DutyEntity } from './tables/duty.entity';
import { ExemptionEntity } from './tables/exemption.entity';
import { FeedCursorEntity } from './tables/feed-cursor.entity';
import { InstallationEntity } from './tables/installation.entity';
import { JournalEntity } from './tables/journal.entity';
import { KnownAbsenceEntity } from './tables/known-absence.entity';
import { KnownChildEntity } from './tables/known-child.entity';
import { KnownManagerEntity } from './tables/known-manager.entity';
import { KnownSpellEntity } from './tables/known-spell.entity';
import { KnownUnitEntity } from './tables/known-unit.entity';
import { NoticeDayEntity } from './tables/notice-day.entity';
import { OutgoingLineEntity } from './tables/outgoing-line.entity';
import { OutgoingMessageEntity } from './tables/outgoing-message.entity';
import { ReadLogEntity } from './tables/read-log.entity';
import { WordOfYearEntity } from './tables/word-of-year.entity';

/** The tables every service has, alike. */
export const kitTables = [
  KnownChildEntity,
  KnownSpellEntity,
  KnownUnitEntity,
  KnownAbsenceEntity,
  KnownManagerEntity,
  JournalEntity,
  ActReceiptEntity,
  FeedCursorEntity,
  InstallationEntity,
  DutyEntity,
  ReadLogEntity,
  ComparatorEntity,
  ExemptionEntity,
  OutgoingMessageEntity,
  OutgoingLineEntity,
  NoticeDayEntity,
  WordOfYearEntity,
];
