import { praisedPeople } from '@iro/codes';
import { BadInput, DateScalar, checkNotAhead, checkOrder, correction, typed } from '@iro/subgraph';
import { goodPracticeById } from '../../dispute/loaders/around-dispute-loaders';
import { GoodPractice } from '../types/good-practice.type';

export const CorrectGoodPractice = correction({
  name: 'correctGoodPractice',
  act: 'CORRECT_GOOD_PRACTICE',
  what: 'note of good practice',
  table: 'good_practice',
  type: () => GoodPractice,
  load: goodPracticeById,
  fields: {
    notedOn: { type: () => DateScalar, description: 'The day it was noted.', needed: true },
    text: { type: () => String, description: 'What was done well, and by whom.', needed: true },
    fedBackTo: {
      type: () => String,
      description: 'Whose practice it was: SOCIAL_WORKER, MANAGER, CARER or OTHER_PROFESSIONAL.',
      codes: praisedPeople,
    },
    fedBackOn: { type: () => DateScalar, description: 'The day it was fed back; null where it was not.' },
  },
  check(_manager, row, { today }) {
    const [noted, fedBack] = [row['noted_on'] as string, row['fed_back_on'] as string | null];
    if (typed(row['text'] as string) === null) throw new BadInput('Say something in text.');
    checkNotAhead(today, 'Good practice', noted);
    checkNotAhead(today, 'Feeding back', fedBack);
    checkOrder(noted, fedBack, 'Good practice cannot be fed back before the day it was noted.');
  },
});
