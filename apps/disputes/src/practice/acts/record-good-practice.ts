import { praisedPeople } from '@iro/codes';
import { Act, ActInput, Input, check, inWords, records, type Acting } from '@iro/subgraph';
import { goodPracticeById } from '../loaders/practice-loaders';
import { GoodPracticeEntity } from '../tables/good-practice.entity';
import { GoodPractice } from '../types/good-practice.type';

@Input('Good practice to record.')
export class RecordGoodPracticeInput extends ActInput {
  @Input.id('The child it was for.') childId: string;
  @Input.text('What was done well, and by whom.') text: string;
  @Input.text('Whose practice it was: SOCIAL_WORKER, MANAGER, CARER or OTHER_PROFESSIONAL.')
  fedBackTo: string;
  @Input.day('The day it was noted; today when left out.', { nullable: true }) notedOn?: string | null;
  @Input.day('The day it was fed back; left out while it has not been.', { nullable: true })
  fedBackOn?: string | null;
}

/** What was done well is noted for the child and fed back to whoever did it. */
export class RecordGoodPractice {
  @Act(
    'RECORD_GOOD_PRACTICE',
    () => GoodPractice,
    'Records good practice for a child and that it was fed back to the worker or carer.',
  )
  async recordGoodPractice(input: RecordGoodPracticeInput, context: Acting): Promise<GoodPractice> {
    const { role, iros } = context.reach;
    check.code('fedBackTo', input.fedBackTo, praisedPeople);
    const noted = {
      childId: input.childId,
      iroId: role === 'IRO' ? (iros[0] ?? null) : null,
      notedOn: input.notedOn ?? context.today,
      text: check.said('text', input.text),
      fedBackTo: input.fedBackTo,
      fedBackOn: input.fedBackOn ?? null,
      themeAreas: [],
    };
    return context.record(input.childId, goodPracticeById, async (manager) => {
      check.notAhead(context.today, 'Good practice', noted.notedOn);
      check.notAhead(context.today, 'Feeding back', noted.fedBackOn);
      check.order(
        noted.notedOn,
        noted.fedBackOn,
        'Good practice cannot be fed back before the day it was noted.',
      );
      const practiceId = await records.insert(manager, GoodPracticeEntity, noted);
      return {
        id: practiceId,
        before: null,
        after: noted,
        on: noted.notedOn,
        sentence:
          `Good practice was ` +
          `noted${noted.fedBackOn === null ? '' : ' and fed back'}: ` +
          `${inWords(praisedPeople, noted.fedBackTo)}.`,
      };
    });
  }
}
