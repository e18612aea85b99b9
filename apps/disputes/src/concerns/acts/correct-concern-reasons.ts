import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { concernReasons } from '@iro/codes';
import { NotFound, PartOf, changeRecord, checkSaid, recordToChange, type Context } from '@iro/subgraph';
import { checkRaisersSide, childOfRecord, type Challenge } from '../../dispute/checks/in-hand';
import { concernById } from '../../dispute/loaders/loaders';
import { checkThemes, putThemesRight, type ThemesOf } from '../../dispute/checks/themes-put-right';
import { Concern } from '../types/concern.type';

@InputType({ description: 'The reasons a concern should have, and why they were wrong.' })
export class CorrectConcernReasonsInput {
  @Field(() => ID, { description: 'The concern.' }) concernId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => [String], { description: 'Why it was raised, as codes; all of them.' }) reasons: string[];
  @Field(() => String, { description: 'Why they were wrong.' }) reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

const where: ThemesOf = {
  table: 'concern_reason',
  column: 'reason',
  of: 'concern_id',
  carriers: [
    { table: 'concern', column: 'id' },
    { table: 'concern_feedback', column: 'concern_id' },
  ],
};

@Resolver()
export class CorrectConcernReasons {
  @PartOf('DISPUTES')
  @Mutation(() => Concern, {
    description:
      'Puts the reasons of a concern right; those on record before are kept in the journal, with the reason.',
  })
  async correctConcernReasons(
    @Arg('input', () => CorrectConcernReasonsInput, { description: 'What is right, and why it was wrong.' })
    input: CorrectConcernReasonsInput,
    @Ctx() context: Context,
  ): Promise<Concern> {
    checkThemes('a reason of a concern', input.reasons, concernReasons);
    const reason = checkSaid('reason', input.reason);
    const childId = await childOfRecord(context, 'concern', 'concern', input.concernId);
    const id = await context.act(
      'CORRECT_CONCERN_REASONS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const row = (await recordToChange(manager, 'concern', 'concern', input.concernId)) as Challenge;
        checkRaisersSide(context, row.raised_by);
        await changeRecord(manager, 'concern', row.id, input.version, {});
        const before = await putThemesRight(manager, where, childId, row.id, input.reasons);
        return {
          id: row.id,
          before: { reasons: before },
          after: { reasons: input.reasons, reason },
          sentence: 'The reasons of a concern were put right.',
        };
      },
    );
    const concern = await concernById(context, id);
    if (concern === null) throw new NotFound('concern');
    return concern;
  }
}
