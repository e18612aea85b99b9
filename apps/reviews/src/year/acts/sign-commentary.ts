import { commentarySections } from '@iro/codes';
import { Act, ChangeInput, Input, Refused, inWords, records, type Acting } from '@iro/subgraph';
import { CommentaryEntity } from '../tables/commentary.entity';
import { Commentary } from '../types/report-words.type';
import { commentaryById } from '../loaders/report-words-loaders';

@Input('A section of the annual report to sign.')
export class SignCommentaryInput extends ChangeInput {
  @Input.id('The section of the year.') commentaryId: string;
}

/** Words that are signed are read by others than the manager. */
export class SignCommentary {
  @Act(
    'SIGN_COMMENTARY',
    () => Commentary,
    'Signs the words of a section of the annual report; others then read them.',
  )
  async signCommentary(input: SignCommentaryInput, context: Acting): Promise<Commentary> {
    return context.record(null, commentaryById, async (manager) => {
      const before = await records.toChange(manager, CommentaryEntity, input.commentaryId);
      if (before.signedOn !== null)
        throw new Refused(
          'ALREADY_SIGNED',
          'These words are signed. Write them anew if they are to be others.',
        );
      const row = { signedOn: context.today, signedBy: context.reach.actor };
      await records.change(manager, CommentaryEntity, { id: before.id, version: input.version }, row);
      const sentence =
        `The manager signed the section on ` +
        `${inWords(commentarySections, before.section)} of the annual report for the ` +
        `year to March ${before.ending}.`;
      return { id: before.id, before, after: { ...before, ...row }, sentence };
    });
  }
}
