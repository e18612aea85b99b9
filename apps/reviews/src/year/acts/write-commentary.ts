import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { commentarySections } from '@iro/codes';
import {
  Conflict,
  PartOf,
  changeRecord,
  checkCode,
  checkSaid,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { Commentary } from '../types/report-words.type';
import { commentaries, readBack } from '../../iro-work/loaders/work-loaders';
import { checkYear } from '../checks/year-of-report';

@InputType({ description: "The manager's words in one section of a year's annual report." })
export class WriteCommentaryInput {
  @Field(() => Int, { description: 'The year, by the March it ends in.' }) ending: number;
  @Field(() => String, { description: 'The section, such as REVIEWS or DISPUTES.' }) section: string;
  @Field(() => String, { description: 'The words.' }) words: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The version you read, when the section is already written.',
  })
  version?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class WriteCommentary {
  @PartOf('FIGURES')
  @Mutation(() => Commentary, {
    description:
      "Writes, or writes anew, the manager's words in a section of the annual " +
      'report. Words that are changed have to be signed again.',
  })
  async writeCommentary(
    @Arg('input', () => WriteCommentaryInput, { description: 'The words.' }) input: WriteCommentaryInput,
    @Ctx() context: Context,
  ): Promise<Commentary> {
    const { ending, section } = input;
    checkYear(ending);
    checkCode('section', section, commentarySections);
    const words = checkSaid('words', input.words);
    const id = await context.act(
      'WRITE_COMMENTARY',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const what =
          `the section on ${inWords(commentarySections, section)} of the ` +
          `annual report for the year to March ${ending}`;
        const [before] = await manager.query<{ id: string; version: number }[]>(
          'SELECT * FROM commentary WHERE ending = $1 AND section = $2 FOR UPDATE',
          [ending, section],
        );
        if (before === undefined) {
          if (input.version) throw new Conflict();
          const row = { ending, section, words };
          const written = await insertRecord(manager, 'commentary', row);
          return {
            id: written,
            before: null,
            after: { id: written, ...row },
            sentence: `The manager wrote ${what}.`,
          };
        }
        const row = { words, signed_on: null, signed_by: null };
        await changeRecord(manager, 'commentary', before.id, input.version ?? 0, row);
        return {
          id: before.id,
          before,
          after: { ...before, ...row },
          sentence: `The manager wrote ${what} anew.`,
        };
      },
    );
    return readBack(context, commentaries, id);
  }
}
