import { commentarySections } from '@iro/codes';
import {
  Act,
  ActInput,
  Conflict,
  Input,
  check,
  inWords,
  readRows,
  records,
  rowsOf,
  yearAsked,
  type Acting,
} from '@iro/subgraph';
import { CommentaryEntity } from '../tables/commentary.entity';
import { Commentary } from '../types/report-words.type';
import { commentaryById } from '../loaders/report-words-loaders';

@Input("The manager's words in one section of a year's annual report.")
export class WriteCommentaryInput extends ActInput {
  @Input.number('The year, by the March it ends in.') ending: number;
  @Input.text('The section, such as REVIEWS or DISPUTES.') section: string;
  @Input.text('The words.') words: string;
  @Input.number('The version you read, when the section is already written.', { nullable: true })
  version?: number | null;
}

/** Each section of a year has one text; words written anew lose their signature. */
export class WriteCommentary {
  @Act(
    'WRITE_COMMENTARY',
    () => Commentary,
    "Writes, or writes anew, the manager's words in a section of the annual " +
      'report. Words that are changed have to be signed again.',
  )
  async writeCommentary(input: WriteCommentaryInput, context: Acting): Promise<Commentary> {
    const { ending, section } = input;
    yearAsked(ending);
    check.code('section', section, commentarySections);
    const words = check.said('words', input.words);
    return context.record(null, commentaryById, async (manager) => {
      const what =
        `the section on ${inWords(commentarySections, section)} of the ` +
        `annual report for the year to March ${ending}`;
      const [before] = await readRows(
        manager,
        rowsOf(CommentaryEntity),
        'WHERE t.ending = $1 AND t.section = $2 FOR UPDATE',
        [ending, section],
      );
      if (before === undefined) {
        if (input.version) throw new Conflict();
        const row = { ending, section, words };
        const written = await records.insert(manager, CommentaryEntity, row);
        return {
          id: written,
          before: null,
          after: { id: written, ...row },
          sentence: `The manager wrote ${what}.`,
        };
      }
      const row = { words, signedOn: null, signedBy: null };
      await records.change(manager, CommentaryEntity, { id: before.id, version: input.version ?? 0 }, row);
      return {
        id: before.id,
        before,
        after: { ...before, ...row },
        sentence: `The manager wrote ${what} anew.`,
      };
    });
  }
}
