import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { privateTalkOutcomes } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  checkNotAhead,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { ChildSpokenTo } from '../types/child-spoken-to.type';
import { privateTalks, readBack } from '../loaders/work-loaders';
import { checkInCare, whoseWork } from '../checks/whose-work';

@InputType({ description: "The IRO's talk with a child in private before a review, or why there was none." })
export class RecordChildSpokenToInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => ID, {
    nullable: true,
    description: "Which IRO, when the manager records it; the child's IRO when not said.",
  })
  iroId?: string | null;
  @Field(() => DateScalar, {
    description: 'The day of the talk, or of the refusal or the decision that it was not appropriate.',
  })
  onDay: string;
  @Field(() => String, { description: 'SPOKEN_TO, REFUSED or NOT_APPROPRIATE.' }) outcome: string;
  @Field(() => String, { nullable: true, description: 'Why there was no talk; needed when there was none.' })
  because?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

const sentences: Readonly<Record<string, string>> = {
  SPOKEN_TO: 'The IRO spoke to the child in private.',
  REFUSED: 'The child did not wish to speak to the IRO in private.',
  NOT_APPROPRIATE: 'It was found not appropriate for the IRO to speak to the child in private.',
};

/** What cannot be of a talk in private. */
export function checkTalk(outcome: string, because: string | null): void {
  if ((outcome === 'SPOKEN_TO') === (because !== null))
    throw new BadInput('Say in because why there was no talk, and only then.');
}

@Resolver()
export class RecordChildSpokenTo {
  @PartOf('REVIEWS')
  @Mutation(() => ChildSpokenTo, {
    description:
      'Records that the IRO spoke to a child in private before a review, or that the child ' +
      'refused or it was not appropriate; that excuses the talk before this review and no later ' +
      'one.',
  })
  async recordChildSpokenTo(
    @Arg('input', () => RecordChildSpokenToInput, { description: 'The talk.' })
    input: RecordChildSpokenToInput,
    @Ctx() context: Context,
  ): Promise<ChildSpokenTo> {
    const { childId, onDay, outcome } = input;
    checkCode('outcome', outcome, privateTalkOutcomes);
    const because = typed(input.because);
    checkTalk(outcome, because);
    checkNotAhead(context.today, 'A talk in private', onDay);
    const id = await context.act(
      'RECORD_CHILD_SPOKEN_TO',
      { childId, actId: input.actId, input },
      async (manager) => {
        const iroId = await whoseWork(manager, context, childId, input.iroId);
        await checkInCare(manager, childId, onDay);
        const same = await manager.query<unknown[]>(
          'SELECT 1 FROM child_spoken_to WHERE child_id = $1 AND on_day = $2',
          [childId, onDay],
        );
        if (same.length > 0)
          throw new Refused(
            'ALREADY_RECORDED',
            'Something is already on record of a talk in private with this ' +
              'child on that day. Correct that if it is wrong.',
          );
        const row = { child_id: childId, iro_id: iroId, on_day: onDay, outcome, because };
        const talk = await insertRecord(manager, 'child_spoken_to', row);
        return {
          id: talk,
          before: null,
          after: { id: talk, ...row },
          on: onDay,
          sentence: sentences[outcome] ?? '',
        };
      },
    );
    return readBack(context, privateTalks, id);
  }
}
