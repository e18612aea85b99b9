import { Act, ChangeInput, Input, records, type Acting } from '@iro/subgraph';
import { civilDate, startOfDay } from '@iro/calendar';
import { cafcassReferralById } from '../loaders/conference-loaders';
import { openDisputeToChange, momentOf } from '../../dispute/checks/dispute-to-change';
import { DisputeEntity } from '../../dispute/tables/dispute.entity';
import { StageEntryEntity } from '../../dispute/tables/stage-entry.entity';
import { CafcassCriteriaInput, checkCriteria, insertReferral } from '../checks/referral';
import { cafcass } from '../../protocol/checks/stage-codes';
import { CafcassReferral } from '../types/cafcass-referral.type';

@Input('A dispute to refer to Cafcass.')
export class ReferToCafcassInput extends ChangeInput {
  @Input.id('The dispute.') disputeId: string;
  @Input.of(() => CafcassCriteriaInput, 'What the referral rests on.') criteria: CafcassCriteriaInput;
  @Input.moment('When it was referred; now when left out.', { nullable: true }) referredAt?: Date | null;
}

/** Possible at any point, also while a stage runs: the stage's clock goes on. */
export class ReferToCafcass {
  @Act(
    'REFER_TO_CAFCASS',
    () => CafcassReferral,
    'Refers a case to Cafcass, at any point of a dispute and beside a running stage.',
  )
  async referToCafcass(input: ReferToCafcassInput, context: Acting): Promise<CafcassReferral> {
    const childId = await records.childOf(context, DisputeEntity, input.disputeId);
    return context.record(childId, cafcassReferralById, async (manager) => {
      const dispute = await openDisputeToChange(manager, context, input.disputeId);
      const { at, on } = momentOf(
        context,
        input.referredAt,
        startOfDay(civilDate(dispute.raisedOn)),
        'A referral',
      );
      checkCriteria(input.criteria, on);
      await records.change(manager, DisputeEntity, { id: dispute.id, version: input.version }, {});
      const stageEntryId = await records.insert(manager, StageEntryEntity, {
        childId,
        disputeId: dispute.id,
        stage: cafcass,
        raisedAt: at,
        themeAreas: dispute.themeAreas,
      });
      const referralId = await insertReferral(manager, {
        childId,
        disputeId: dispute.id,
        stageEntryId,
        referredOn: on,
        themeAreas: dispute.themeAreas,
        criteria: input.criteria,
      });
      return {
        id: referralId,
        before: null,
        after: { disputeId: dispute.id, stageEntryId, referredOn: on, ...input.criteria },
        on,
        sentence: 'The case was referred to Cafcass.',
      };
    });
  }
}
