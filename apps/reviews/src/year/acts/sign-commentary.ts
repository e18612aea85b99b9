import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { commentarySections } from '@iro/codes';
import { PartOf, Refused, changeRecord, inWords, recordToChange, type Context } from '@iro/subgraph';
import { Commentary } from '../types/report-words.type';
import { commentaries, readBack } from '../../iro-work/loaders/work-loaders';

@InputType({ description: 'A section of the annual report to sign.' })
export class SignCommentaryInput {
  @Field(() => ID, { description: 'The section of the year.' }) commentaryId: string;
  @Field(() => Int, { description: 'The version you read: you sign those words and no others.' })
  version: number;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class SignCommentary {
  @PartOf('FIGURES')
  @Mutation(() => Commentary, {
    description: 'Signs the words of a section of the annual report; others then read them.',
  })
  async signCommentary(
    @Arg('input', () => SignCommentaryInput, { description: 'What is signed.' }) input: SignCommentaryInput,
    @Ctx() context: Context,
  ): Promise<Commentary> {
    const id = await context.act(
      'SIGN_COMMENTARY',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'commentary', commentaries.what, input.commentaryId);
        if (before['signed_on'] !== null)
          throw new Refused(
            'ALREADY_SIGNED',
            'These words are signed. Write them anew if they are to be others.',
          );
        const row = { signed_on: context.today, signed_by: context.reach.actor };
        await changeRecord(manager, 'commentary', before.id, input.version, row);
        const sentence =
          `The manager signed the section on ` +
          `${inWords(commentarySections, String(before['section']))} of the annual report for the ` +
          `year to March ${String(before['ending'])}.`;
        return { id: before.id, before, after: { ...before, ...row }, sentence };
      },
    );
    return readBack(context, commentaries, id);
  }
}
