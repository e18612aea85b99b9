import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { disputeThemes } from '@iro/codes';
import { NotFound, PartOf, changeRecord, checkSaid, recordToChange, type Context } from '@iro/subgraph';
import { checkRaisersSide, childOfRecord, type Challenge } from '../checks/in-hand';
import { disputeById } from '../loaders/loaders';
import { checkThemes, putThemesRight, type ThemesOf } from '../checks/themes-put-right';
import { Dispute } from '../types/dispute.type';

@InputType({ description: 'The themes a dispute should have, and why they were wrong.' })
export class CorrectDisputeThemesInput {
  @Field(() => ID, { description: 'The dispute.' }) disputeId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => [String], { description: 'What it is about, as codes; all of them.' }) themes: string[];
  @Field(() => String, { description: 'Why they were wrong.' }) reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

const where: ThemesOf = {
  table: 'dispute_theme',
  column: 'theme',
  of: 'dispute_id',
  carriers: [
    { table: 'dispute', column: 'id' },
    { table: 'stage_entry', column: 'dispute_id' },
    { table: 'cafcass_referral', column: 'dispute_id' },
  ],
};

@Resolver()
export class CorrectDisputeThemes {
  @PartOf('DISPUTES')
  @Mutation(() => Dispute, {
    description:
      'Puts the themes of a dispute right; those on record before are kept in the journal, with the reason.',
  })
  async correctDisputeThemes(
    @Arg('input', () => CorrectDisputeThemesInput, { description: 'What is right, and why it was wrong.' })
    input: CorrectDisputeThemesInput,
    @Ctx() context: Context,
  ): Promise<Dispute> {
    checkThemes('a theme of a dispute', input.themes, disputeThemes);
    const reason = checkSaid('reason', input.reason);
    const childId = await childOfRecord(context, 'dispute', 'dispute', input.disputeId);
    const id = await context.act(
      'CORRECT_DISPUTE_THEMES',
      { childId, actId: input.actId, input },
      async (manager) => {
        const row = (await recordToChange(manager, 'dispute', 'dispute', input.disputeId)) as Challenge;
        checkRaisersSide(context, row.raised_by);
        await changeRecord(manager, 'dispute', row.id, input.version, {});
        const before = await putThemesRight(manager, where, childId, row.id, input.themes);
        return {
          id: row.id,
          before: { themes: before },
          after: { themes: input.themes, reason },
          sentence: 'The themes of a dispute were put right.',
        };
      },
    );
    const dispute = await disputeById(context, id);
    if (dispute === null) throw new NotFound('dispute');
    return dispute;
  }
}
