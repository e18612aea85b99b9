import { careLeaverStatuses, accommodations, activities, inTouchCodes } from '@iro/codes';
import { DateScalar, checkNotAhead, checkOrder, correction } from '@iro/subgraph';
import { adviserById, contactById, leaverSpellById } from '../loaders/leaver-loaders';
import { CareLeaver } from '../types/care-leaver.type';
import { LeaverContact } from '../types/leaver-contact.type';
import { PersonalAdviser } from '../types/personal-adviser.type';
import { checkPosition, checkStatus } from '../checks/leaver-checks';

const day = (description: string, needed = true) => ({ type: () => DateScalar, description, needed });

/** Acts that put right what is on record of care leavers. */
export const leaverCorrections = [
  correction({
    name: 'correctLeaverStatus',
    act: 'CORRECT_LEAVER_STATUS',
    what: 'status as a care leaver',
    table: 'care_leaver',
    type: () => CareLeaver,
    load: leaverSpellById,
    fields: {
      status: {
        type: () => String,
        description: 'ELIGIBLE, RELEVANT, FORMER_RELEVANT or QUALIFYING.',
        codes: careLeaverStatuses,
        needed: true,
      },
      fromOn: day('First day.'),
      toOn: day('The first day after it; null while it lasts.', false),
    },
    check: async (manager, row) => {
      checkOrder(
        row['from_on'] as string,
        row['to_on'] as string | null,
        'A status cannot end before it begins.',
      );
      await checkStatus(manager, String(row['child_id']), String(row['status']), String(row['from_on']));
    },
  }),
  correction({
    name: 'correctPersonalAdviser',
    act: 'CORRECT_PERSONAL_ADVISER',
    what: 'personal adviser’s appointment',
    table: 'personal_adviser',
    type: () => PersonalAdviser,
    load: adviserById,
    fields: {
      name: { type: () => String, description: 'The adviser’s name.', needed: true },
      fromOn: day('First day.'),
      toOn: day('The first day after it; null while it lasts.', false),
    },
    check: (_manager, row) =>
      checkOrder(
        row['from_on'] as string,
        row['to_on'] as string | null,
        'Advice cannot end before it begins.',
      ),
  }),
  correction({
    name: 'correctLeaverContact',
    act: 'CORRECT_LEAVER_CONTACT',
    what: 'contact with a care leaver',
    table: 'leaver_contact',
    type: () => LeaverContact,
    load: contactById,
    fields: {
      contactedOn: day('The day of it.'),
      inTouch: {
        type: () => String,
        description: 'Whether in touch, as in the return.',
        codes: inTouchCodes,
        needed: true,
      },
      accommodation: {
        type: () => String,
        description: 'Where they live, as in the return; null when not known.',
        codes: accommodations,
      },
      activity: {
        type: () => String,
        description: 'What they do, as in the return; null when not known.',
        codes: activities,
      },
      movedOn: day('The day they moved to where they live now; null when they had not moved.', false),
    },
    check: (_manager, row, { today }) => {
      const on = String(row['contacted_on']);
      checkNotAhead(today, 'A contact', on);
      checkOrder(
        row['moved_on'] as string | null,
        on,
        'The move cannot come after the contact at which it became known.',
      );
      checkPosition(
        {
          inTouch: String(row['in_touch']),
          accommodation: row['accommodation'] as string | null,
          activity: row['activity'] as string | null,
        },
        on,
      );
    },
  }),
];
