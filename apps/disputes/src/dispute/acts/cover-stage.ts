import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { answeredBelow, openDisputeToChange, stagesRaised } from '../checks/dispute-to-change';
import { stageEntryById } from '../loaders/stage-loaders';
import { cafcass } from '../../protocol/checks/stage-codes';
import { StageEntryEntity } from '../tables/stage-entry.entity';
import { StageEntry } from '../types/stage-entry.type';

@Input('Who answers a stage in the addressee’s stead.')
export class CoverStageInput extends ChangeInput {
  @Input.id('The stage.') stageEntryId: string;
  @Input.text('Who stands in, by staff number: a manager of the same role, never the person complained of.')
  coveredBy: string;
}

/**
 * A stand-in sees the child until the dispute is over. Whose work it is about never stands in, nor whose own
 * answer is taken further.
 */
export class CoverStage {
  @Act('COVER_STAGE', () => StageEntry, 'Names who answers a stage while its addressee is away.')
  async coverStage(input: CoverStageInput, context: Acting): Promise<StageEntry> {
    const person = check.said('coveredBy', input.coveredBy);
    const childId = await records.childOf(context, StageEntryEntity, input.stageEntryId);
    return context.record(childId, stageEntryById, async (manager) => {
      const before = await records.toChange(manager, StageEntryEntity, input.stageEntryId);
      const dispute = await openDisputeToChange(manager, context, before.disputeId);
      const stages = await stagesRaised(manager, dispute.id);
      const own = stages.find((each) => each.id === before.id);
      if (before.stage === cafcass)
        throw new Refused('NOT_THE_AUTHORITYS', 'A referral is answered by Cafcass: nobody stands in.');
      if (before.respondedAt !== null)
        throw new Refused('ALREADY_ANSWERED', 'This stage has been answered: nobody has to stand in.');
      if (person === dispute.complainedOf)
        throw new Refused(
          'COVERED_BY_COMPLAINED_OF',
          'The person a dispute is about cannot stand in for who answers it. Name somebody else.',
        );
      if (answeredBelow(stages, own?.place ?? 0, person))
        throw new Refused(
          'COVERED_BY_COMPLAINED_OF',
          'Whose own answer is taken further cannot stand in at the higher stage. Name somebody else.',
        );
      await records.change(
        manager,
        StageEntryEntity,
        { id: before.id, version: input.version },
        { coveredBy: person },
      );
      return {
        id: before.id,
        before,
        after: { ...before, coveredBy: person },
        on: context.today,
        sentence:
          `Somebody was named to answer the dispute at ` +
          `${own?.label ?? before.stage} while its addressee is away.`,
      };
    });
  }
}
