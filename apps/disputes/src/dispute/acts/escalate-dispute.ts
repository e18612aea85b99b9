import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import type { ProtocolStage } from '@iro/rules';
import { Act, ChangeInput, Input, Refused, records, typed, type Acting } from '@iro/subgraph';
import {
  answeredBelow,
  openDisputeToChange,
  momentOf,
  stagesRaised,
  type StageRow,
} from '../checks/dispute-to-change';
import { disputeById } from '../loaders/dispute-loaders';
import { climbed, protocolInForce, stageNamed } from '../../protocol/loaders/protocols';
import { cafcass, stageCode } from '../../protocol/checks/stage-codes';
import { DisputeEntity } from '../tables/dispute.entity';
import { StageEntryEntity } from '../tables/stage-entry.entity';
import { Dispute } from '../types/dispute.type';

@Input('A dispute to take to a higher stage.')
export class EscalateDisputeInput extends ChangeInput {
  @Input.id('The dispute.') disputeId: string;
  @Input.text('The stage, as the protocol names it; the next when left out.', { nullable: true })
  stage?: string | null;
  @Input.text(
    'The manager it is put to, by staff number; left out, it is the manager of the team or service at the time.',
    { nullable: true },
  )
  addressee?: string | null;
  @Input.moment('When it was raised at the stage; now when left out.', { nullable: true })
  raisedAt?: Date | null;
}

/** The stage above those reached: the next, or the one named, by the protocol in force that day. */
async function stageAbove(
  manager: EntityManager,
  on: CivilDate,
  entries: readonly StageRow[],
  named: string | null | undefined,
): Promise<ProtocolStage> {
  const protocol = await protocolInForce(manager, on);
  const reached = Math.max(
    0,
    ...entries.filter(({ stage }) => stage !== cafcass).map(({ place }) => place ?? 0),
  );
  const higher = climbed(protocol).slice(reached);
  const stage = named ? stageNamed(protocol, named) : higher[0];
  if (stage === undefined)
    throw new Refused(
      'NO_HIGHER_STAGE',
      'The protocol has no higher stage. Refer the case to Cafcass where the criteria are met.',
    );
  if (!higher.includes(stage))
    throw new Refused(
      'STAGE_NOT_HIGHER',
      'The dispute has been at that stage or a higher one. Take it to the next stage, or a later one.',
    );
  return stage;
}

/**
 * An answer is judged before it is passed over; one that was adequate is not. A stage without an answer may
 * be left at any time.
 */
function checkAnswers(entries: readonly StageRow[]): void {
  const last = entries.filter(({ stage }) => stage !== cafcass).at(-1);
  if (last === undefined || last.respondedAt === null) return;
  if (last.adequate === null)
    throw new Refused('ANSWER_NOT_JUDGED', 'The last stage has been answered. Judge the answer first.');
  if (last.adequate)
    throw new Refused(
      'ANSWER_ADEQUATE',
      'The last answer was found adequate. Resolve the dispute, or have the judgement corrected.',
    );
}

/** Only what was answered and judged inadequate, or never answered, is taken further. */
export class EscalateDispute {
  @Act(
    'ESCALATE_DISPUTE',
    () => Dispute,
    'Takes a dispute to the next stage of the protocol, or a later one. ' +
      'It does not stop the clock of the stage before.',
  )
  async escalateDispute(input: EscalateDisputeInput, context: Acting): Promise<Dispute> {
    const childId = await records.childOf(context, DisputeEntity, input.disputeId);
    return context.record(childId, disputeById, async (manager) => {
      const dispute = await openDisputeToChange(manager, context, input.disputeId);
      const entries = await stagesRaised(manager, dispute.id);
      checkAnswers(entries);
      const { at, on } = momentOf(
        context,
        input.raisedAt,
        entries.at(-1)?.raisedAt ?? null,
        'Taking a dispute further',
      );
      const stage = await stageAbove(manager, on, entries, input.stage);
      const addressee = typed(input.addressee);
      if (addressee !== null && addressee === dispute.complainedOf)
        throw new Refused(
          'ADDRESSEE_COMPLAINED_OF',
          'A dispute about somebody’s work is not put to them. Name another manager, or a higher stage.',
        );
      if (addressee !== null && answeredBelow(entries, Infinity, addressee))
        throw new Refused(
          'ADDRESSEE_ANSWERED',
          'That manager was asked at a stage before. Put it to another, or leave the addressee out.',
        );
      await records.change(manager, DisputeEntity, { id: dispute.id, version: input.version }, {});
      const entry = {
        childId,
        disputeId: dispute.id,
        stage: stageCode(stage.stage),
        raisedAt: at,
        addressee,
        themeAreas: dispute.themeAreas,
      };
      const entryId = await records.insert(manager, StageEntryEntity, entry);
      return {
        id: dispute.id,
        before: null,
        after: { id: entryId, ...entry },
        on,
        sentence: `The dispute was taken to ${stage.label}.`,
      };
    });
  }
}
