import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { VisitAgreementEntity } from '../tables/visit-agreement.entity';
import { VisitAgreement } from '../types/visit-agreement.type';
import { agreementById } from '../loaders/responsibility-loaders';

@Input('That a child takes an agreement back.')
export class EndVisitAgreementInput extends ChangeInput {
  @Input.id('The agreement.') id: string;
  @Input.day('The day the child took it back; today or earlier.') endedOn: string;
}

/** The child no longer agrees to fewer visits. */
export class EndVisitAgreement {
  @Act(
    'END_VISIT_AGREEMENT',
    () => VisitAgreement,
    'Records that a child no longer agrees to be visited less often.',
  )
  async endVisitAgreement(input: EndVisitAgreementInput, context: Acting): Promise<VisitAgreement> {
    check.notAhead(context.today, 'The end of an agreement', input.endedOn);
    const childId = await records.childOf(context, VisitAgreementEntity, input.id);
    return context.record(childId, agreementById, async (manager) => {
      const before = await records.toChange(manager, VisitAgreementEntity, input.id);
      check.order(before.agreedOn, input.endedOn, 'An agreement cannot end before it was made.');
      await records.change(manager, VisitAgreementEntity, input, { endedOn: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, endedOn: input.endedOn },
        on: input.endedOn,
        sentence: 'The child no longer agrees to be visited less often.',
      };
    });
  }
}
