import { judgementDimensions, judgementGrades } from '@iro/codes';
import { Act, ChangeInput, Conflict, Input, check, inWords, records, type Acting } from '@iro/subgraph';
import { JudgementEntity } from '../../record/tables/judgement.entity';
import { JudgementModerationEntity } from '../tables/judgement-moderation.entity';
import { JudgementModeration } from '../types/judgement-moderation.type';
import { moderationById } from '../loaders/service-quality-loaders';

@Input("The IRO manager's grade beside the one an IRO gave.")
export class ModerateJudgementInput extends ChangeInput {
  @Input.id('The judgement.') judgementId: string;
  @Input.text('The grade after moderation; the same one confirms it.') grade: string;
  @Input.text('Why the grade stands or is another.') because: string;
}

/** The manager's grade stands beside the IRO's, once for each judgement. */
export class ModerateJudgement {
  @Act(
    'MODERATE_JUDGEMENT',
    () => JudgementModeration,
    "Records the manager's moderation of an IRO's judgement; the grade the IRO gave is kept beside it.",
  )
  async moderateJudgement(input: ModerateJudgementInput, context: Acting): Promise<JudgementModeration> {
    const { judgementId, version, grade } = input;
    check.code('grade', grade, judgementGrades);
    const because = check.said('because', input.because);
    const childId = await records.childOf(context, JudgementEntity, judgementId);
    return context.record(childId, moderationById, async (manager) => {
      const judgement = await records.toChange(manager, JudgementEntity, judgementId);
      if (judgement.version !== version) throw new Conflict();
      const row = {
        childId,
        judgementId,
        grade,
        moderatedOn: context.today,
        moderatedBy: context.reach.actor,
        because,
      };
      const moderation = await records.insert(manager, JudgementModerationEntity, row);
      const [what, to] = [inWords(judgementDimensions, judgement.dimension), inWords(judgementGrades, grade)];
      const sentence =
        grade === judgement.grade
          ? `The judgement of ${what} was moderated and stands: ${to}.`
          : `The judgement of ${what} was moderated to ${to}.`;
      return { id: moderation, before: judgement, after: { id: moderation, ...row }, sentence };
    });
  }
}
