import { praisedPeople } from '@iro/codes';
import { BadInput, check, correctable, correction, typed } from '@iro/subgraph';
import { goodPracticeById } from '../loaders/practice-loaders';
import { GoodPracticeEntity } from '../tables/good-practice.entity';
import { GoodPractice } from '../types/good-practice.type';

export const CorrectGoodPractice = correction({
  act: 'CORRECT_GOOD_PRACTICE',
  called: 'note of good practice',
  entity: GoodPracticeEntity,
  type: () => GoodPractice,
  load: goodPracticeById,
  fields: {
    notedOn: correctable.day('The day it was noted.'),
    text: correctable.text('What was done well, and by whom.'),
    fedBackTo: correctable.text(
      'Whose practice it was: SOCIAL_WORKER, MANAGER, CARER or OTHER_PROFESSIONAL.',
      { codes: praisedPeople },
    ),
    fedBackOn: correctable.day('The day it was fed back; null where it was not.'),
  },
  check(_manager, row, { today }) {
    const [noted, fedBack] = [row.notedOn, row.fedBackOn];
    if (typed(row.text) === null) throw new BadInput('Say something in text.');
    check.notAhead(today, 'Good practice', noted);
    check.notAhead(today, 'Feeding back', fedBack);
    check.order(noted, fedBack, 'Good practice cannot be fed back before the day it was noted.');
  },
});
