import { Act, ChangeInput, Input, Refused, records, typed, type Acting } from '@iro/subgraph';
import { openDisputeToChange, stagesRaised } from '../checks/dispute-to-change';
import { stageEntryById } from '../loaders/stage-loaders';
import { StageEntryEntity } from '../tables/stage-entry.entity';
import { StageEntry } from '../types/stage-entry.type';

@Input('Whether an answer is adequate.')
export class JudgeResponseInput extends ChangeInput {
  @Input.id('The stage whose answer is judged.') stageEntryId: string;
  @Input.yesNo('Whether the answer is adequate.') adequate: boolean;
  @Input.text('Why.', { nullable: true }) because?: string | null;
}

/** An adequate answer does not end the dispute: it is resolved when what was asked for is done, or goes on. */
export class JudgeResponse {
  @Act('JUDGE_RESPONSE', () => StageEntry, 'Says whether the answer at a stage is adequate.')
  async judgeResponse(input: JudgeResponseInput, context: Acting): Promise<StageEntry> {
    const childId = await records.childOf(context, StageEntryEntity, input.stageEntryId);
    return context.record(childId, stageEntryById, async (manager) => {
      const before = await records.toChange(manager, StageEntryEntity, input.stageEntryId);
      await openDisputeToChange(manager, context, before.disputeId);
      if (before.respondedAt === null) throw new Refused('NOT_ANSWERED', 'There is no answer to judge yet.');
      if (before.adequate !== null)
        throw new Refused(
          'ALREADY_JUDGED',
          'The answer has been judged. If that is wrong on record, have it corrected.',
        );
      const after = {
        adequate: input.adequate,
        judgedBecause: typed(input.because),
        judgedOn: context.today,
      };
      await records.change(manager, StageEntryEntity, { id: before.id, version: input.version }, after);
      const label =
        (await stagesRaised(manager, before.disputeId)).find((each) => each.id === before.id)?.label ??
        before.stage;
      return {
        id: before.id,
        before,
        after: { ...before, ...after },
        on: context.today,
        sentence: `The answer at ${label} was found ${input.adequate ? 'adequate' : 'not adequate'}.`,
      };
    });
  }
}
