import { Act, ActInput, Input, check, records, type Acting } from '@iro/subgraph';
import { dentalCheckById } from '../loaders/health-loaders';
import { DentalCheckEntity } from '../tables/dental-check.entity';
import { DentalCheck } from '../types/dental-check.type';
import { HealthOutcome } from '../types/health-assessment.type';
import { lookedAfterOn, refuseTwice } from '../../graph/checks/child-on-day';

@Input('A check by a dentist to record.')
export class RecordDentalCheckInput extends ActInput {
  @Input.id('The child checked.') childId: string;
  @Input.day('The day of the check, or of its refusal.') checkedOn: string;
  @Input.of(() => HealthOutcome, 'Whether it took place or was refused.') outcome: HealthOutcome;
}

/** Records a check by a dentist, held or refused. */
export class RecordDentalCheck {
  @Act(
    'RECORD_DENTAL_CHECK',
    () => DentalCheck,
    'Records a check of a child’s teeth by a dentist, held or refused.',
  )
  async recordDentalCheck(input: RecordDentalCheckInput, context: Acting): Promise<DentalCheck> {
    check.notAhead(context.today, 'A dental check', input.checkedOn);
    const { childId, checkedOn, outcome } = input;
    return context.record(childId, dentalCheckById, async (manager) => {
      await lookedAfterOn(manager, childId, checkedOn);
      await refuseTwice(manager, DentalCheckEntity, { childId, checkedOn });
      const id = await records.insert(manager, DentalCheckEntity, { childId, checkedOn, outcome });
      return {
        id,
        before: null,
        after: { checkedOn, outcome },
        on: checkedOn,
        sentence:
          outcome === 'REFUSED' ? 'A dental check was refused.' : 'A dentist checked the child’s teeth.',
      };
    });
  }
}
