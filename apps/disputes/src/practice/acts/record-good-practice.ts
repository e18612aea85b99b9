import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { praisedPeople } from '@iro/codes';
import {
  DateScalar,
  NotFound,
  PartOf,
  checkCode,
  checkNotAhead,
  checkOrder,
  checkSaid,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { goodPracticeById } from '../../dispute/loaders/around-dispute-loaders';
import { GoodPractice } from '../types/good-practice.type';

@InputType({ description: 'Good practice to record.' })
export class RecordGoodPracticeInput {
  @Field(() => ID, { description: 'The child it was for.' }) childId: string;
  @Field(() => String, { description: 'What was done well, and by whom.' }) text: string;
  @Field(() => String, {
    description: 'Whose practice it was: SOCIAL_WORKER, MANAGER, CARER or OTHER_PROFESSIONAL.',
  })
  fedBackTo: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was noted; today when left out.' })
  notedOn?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was fed back; left out while it has not been.',
  })
  fedBackOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordGoodPractice {
  @PartOf('DISPUTES')
  @Mutation(() => GoodPractice, {
    description: 'Records good practice for a child and that it was fed back to the worker or carer.',
  })
  async recordGoodPractice(
    @Arg('input', () => RecordGoodPracticeInput, { description: 'What was done well.' })
    input: RecordGoodPracticeInput,
    @Ctx() context: Context,
  ): Promise<GoodPractice> {
    const { role, iros } = context.reach;
    checkCode('fedBackTo', input.fedBackTo, praisedPeople);
    const noted = {
      child_id: input.childId,
      iro_id: role === 'IRO' ? (iros[0] ?? null) : null,
      noted_on: input.notedOn ?? context.today,
      text: checkSaid('text', input.text),
      fed_back_to: input.fedBackTo,
      fed_back_on: input.fedBackOn ?? null,
    };
    const id = await context.act(
      'RECORD_GOOD_PRACTICE',
      { childId: input.childId, actId: input.actId, input },
      async (manager) => {
        checkNotAhead(context.today, 'Good practice', noted.noted_on);
        checkNotAhead(context.today, 'Feeding back', noted.fed_back_on);
        checkOrder(
          noted.noted_on,
          noted.fed_back_on,
          'Good practice cannot be fed back before the day it was noted.',
        );
        const practiceId = await insertRecord(manager, 'good_practice', noted);
        return {
          id: practiceId,
          before: null,
          after: noted,
          on: noted.noted_on,
          sentence:
            `Good practice was ` +
            `noted${noted.fed_back_on === null ? '' : ' and fed back'}: ` +
            `${inWords(praisedPeople, noted.fed_back_to)}.`,
        };
      },
    );
    const practice = await goodPracticeById(context, id);
    if (practice === null) throw new NotFound('good practice');
    return practice;
  }
}
