import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { judgementDimensions, judgementGrades } from '@iro/codes';
import {
  Conflict,
  NotFound,
  PartOf,
  checkCode,
  checkSaid,
  inWords,
  insertRecord,
  possible,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { JudgementModeration } from '../types/judgement-moderation.type';
import { moderations, readBack } from '../../iro-work/loaders/work-loaders';

@InputType({ description: "The IRO manager's grade beside the one an IRO gave." })
export class ModerateJudgementInput {
  @Field(() => ID, { description: 'The judgement.' }) judgementId: string;
  @Field(() => Int, {
    description: 'The version of the judgement you read; another in the meantime is a conflict.',
  })
  version: number;
  @Field(() => String, { description: 'The grade after moderation; the same one confirms it.' })
  grade: string;
  @Field(() => String, { description: 'Why the grade stands or is another.' }) because: string;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class ModerateJudgement {
  @PartOf('REVIEWS')
  @Mutation(() => JudgementModeration, {
    description:
      "Records the manager's moderation of an IRO's judgement; the grade the IRO gave is kept beside it.",
  })
  async moderateJudgement(
    @Arg('input', () => ModerateJudgementInput, { description: 'The grade.' }) input: ModerateJudgementInput,
    @Ctx() context: Context,
  ): Promise<JudgementModeration> {
    const { judgementId, version, grade } = input;
    checkCode('grade', grade, judgementGrades);
    const because = checkSaid('because', input.because);
    const [known] = await context.read<{ childId: string }>({
      name: 'child-of-judgement',
      text: 'SELECT child_id AS "childId" FROM judgement WHERE id = ANY($1)',
      values: [possible([judgementId])],
    });
    if (known === undefined) throw new NotFound('judgement');
    const id = await context.act(
      'MODERATE_JUDGEMENT',
      { childId: known.childId, actId: input.actId, input },
      async (manager) => {
        const judgement = await recordToChange(manager, 'judgement', 'judgement', judgementId);
        if (judgement.version !== version) throw new Conflict();
        const row = {
          child_id: known.childId,
          judgement_id: judgementId,
          grade,
          moderated_on: context.today,
          moderated_by: context.reach.actor,
          because,
        };
        const moderation = await insertRecord(manager, 'judgement_moderation', row);
        const [what, to] = [
          inWords(judgementDimensions, String(judgement['dimension'])),
          inWords(judgementGrades, grade),
        ];
        const sentence =
          grade === judgement['grade']
            ? `The judgement of ${what} was moderated and stands: ${to}.`
            : `The judgement of ${what} was moderated to ${to}.`;
        return { id: moderation, before: judgement, after: { id: moderation, ...row }, sentence };
      },
    );
    return readBack(context, moderations, id);
  }
}
