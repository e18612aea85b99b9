import { careLeaverStatuses, accommodations, activities, inTouchCodes } from '@iro/codes';
import { check, correctable, correction } from '@iro/subgraph';
import { adviserById, contactById, leaverSpellById } from '../loaders/leaver-loaders';
import { CareLeaverEntity } from '../tables/care-leaver.entity';
import { LeaverContactEntity } from '../tables/leaver-contact.entity';
import { PersonalAdviserEntity } from '../tables/personal-adviser.entity';
import { CareLeaver } from '../types/care-leaver.type';
import { LeaverContact } from '../types/leaver-contact.type';
import { PersonalAdviser } from '../types/personal-adviser.type';
import { checkPosition, checkStatus } from '../checks/leaver-checks';

/** Puts right what is on record of a status as a care leaver. */
export const CorrectLeaverStatus = correction({
  act: 'CORRECT_LEAVER_STATUS',
  entity: CareLeaverEntity,
  type: () => CareLeaver,
  load: leaverSpellById,
  fields: {
    status: correctable.text('ELIGIBLE, RELEVANT, FORMER_RELEVANT or QUALIFYING.', {
      codes: careLeaverStatuses,
    }),
    fromOn: correctable.day('First day.'),
    toOn: correctable.day('The first day after it; null while it lasts.'),
  },
  check: async (manager, row) => {
    check.order(row.fromOn, row.toOn, 'A status cannot end before it begins.');
    await checkStatus(manager, row.childId, row.status, row.fromOn);
  },
});

/** Puts right what is on record of a personal adviser’s appointment. */
export const CorrectPersonalAdviser = correction({
  act: 'CORRECT_PERSONAL_ADVISER',
  entity: PersonalAdviserEntity,
  type: () => PersonalAdviser,
  load: adviserById,
  fields: {
    name: correctable.text('The adviser’s name.'),
    fromOn: correctable.day('First day.'),
    toOn: correctable.day('The first day after it; null while it lasts.'),
  },
  check: (_manager, row) => check.order(row.fromOn, row.toOn, 'Advice cannot end before it begins.'),
});

/** Puts right what is on record of a contact with a care leaver. */
export const CorrectLeaverContact = correction({
  act: 'CORRECT_LEAVER_CONTACT',
  entity: LeaverContactEntity,
  type: () => LeaverContact,
  load: contactById,
  fields: {
    contactedOn: correctable.day('The day of it.'),
    inTouch: correctable.text('Whether in touch, as in the return.', { codes: inTouchCodes }),
    accommodation: correctable.text('Where they live, as in the return; null when not known.', {
      codes: accommodations,
    }),
    activity: correctable.text('What they do, as in the return; null when not known.', { codes: activities }),
    movedOn: correctable.day('The day they moved to where they live now; null when they had not moved.'),
  },
  check: (_manager, row, { today }) => {
    const on = row.contactedOn;
    check.notAhead(today, 'A contact', on);
    check.order(row.movedOn, on, 'The move cannot come after the contact at which it became known.');
    checkPosition(
      {
        inTouch: row.inTouch,
        accommodation: row.accommodation,
        activity: row.activity,
      },
      on,
    );
  },
});
