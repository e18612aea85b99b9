import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { feedbackGivers, feedbackThemes } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  Forbidden,
  PartOf,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { ChildFeedback } from '../../iro-work/types/iro-work.type';
import { childFeedback, readBack } from '../../iro-work/loaders/work-loaders';

@InputType({ description: 'What a child or Young Inspectors said of the service.' })
export class RecordFeedbackInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The child who gave it; left out for a group or Young Inspectors.',
  })
  childId?: string | null;
  @Field(() => String, { description: 'CHILD, YOUNG_INSPECTORS or GROUP.' }) givenBy: string;
  @Field(() => DateScalar, { description: 'The day it was given.' }) givenOn: string;
  @Field(() => String, { description: 'What it was about, such as BEING_LISTENED_TO.' }) theme: string;
  @Field(() => String, { nullable: true, description: 'What was said, in their words.' }) words?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordFeedback {
  @PartOf('OWN_VIEWS')
  @Mutation(() => ChildFeedback, {
    description:
      'Records feedback on the service: of a child, or, by the manager, of Young Inspectors or another group.',
  })
  async recordFeedback(
    @Arg('input', () => RecordFeedbackInput, { description: 'The feedback.' }) input: RecordFeedbackInput,
    @Ctx() context: Context,
  ): Promise<ChildFeedback> {
    const { givenBy, givenOn, theme } = input;
    const childId = input.childId ?? null;
    checkCode('givenBy', givenBy, feedbackGivers);
    checkCode('theme', theme, feedbackThemes);
    if ((givenBy === 'CHILD') !== (childId !== null))
      throw new BadInput('Name the child in childId for feedback of a child, and only then.');
    if (childId === null && context.reach.role !== 'IRO_MANAGER')
      throw new Forbidden('Feedback of a group is recorded by the IRO manager.');
    checkNotAhead(context.today, 'Feedback', givenOn);
    const id = await context.act(
      'RECORD_FEEDBACK',
      { childId, actId: input.actId, input },
      async (manager) => {
        const row = {
          child_id: childId,
          given_by: givenBy,
          given_on: givenOn,
          theme,
          words: typed(input.words),
        };
        const feedback = await insertRecord(manager, 'child_feedback', row);
        const who = childId === null ? inWords(feedbackGivers, givenBy) : 'the child';
        return {
          id: feedback,
          before: null,
          after: { id: feedback, ...row },
          on: givenOn,
          sentence: `Feedback of ${who} on the service was recorded: ${inWords(feedbackThemes, theme)}.`,
        };
      },
    );
    return readBack(context, childFeedback, id);
  }
}
