import { ageOn, type CivilDate } from '@iro/calendar';
import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { developmentCheckById } from '../loaders/health-loaders';
import { DevelopmentCheckEntity } from '../tables/development-check.entity';
import { DevelopmentCheck } from '../types/development-check.type';
import { HealthOutcome } from '../types/health-assessment.type';
import { lookedAfterOn, refuseTwice } from '../../graph/checks/child-on-day';

@Input('A check of a young child’s development to record.')
export class RecordDevelopmentCheckInput extends ActInput {
  @Input.id('The child checked.') childId: string;
  @Input.day('The day of the check, or of its refusal.') checkedOn: string;
  @Input.of(() => HealthOutcome, 'Whether it took place or was refused.') outcome: HealthOutcome;
}

/** Records a check of development, which the return asks of children under five. */
export class RecordDevelopmentCheck {
  @Act(
    'RECORD_DEVELOPMENT_CHECK',
    () => DevelopmentCheck,
    'Records a check of the development of a child under five, held or refused.',
  )
  async recordDevelopmentCheck(
    input: RecordDevelopmentCheckInput,
    context: Acting,
  ): Promise<DevelopmentCheck> {
    check.notAhead(context.today, 'A development check', input.checkedOn);
    const { childId, checkedOn, outcome } = input;
    return context.record(childId, developmentCheckById, async (manager) => {
      const { dateOfBirth } = await lookedAfterOn(manager, childId, checkedOn);
      if (ageOn(dateOfBirth, checkedOn as CivilDate) >= 5)
        throw new Refused(
          'NOT_UNDER_FIVE',
          'Development checks are of children under five, and the child was five ' +
            'that day. Check the day, or record a health assessment.',
        );
      await refuseTwice(manager, DevelopmentCheckEntity, { childId, checkedOn });
      const id = await records.insert(manager, DevelopmentCheckEntity, { childId, checkedOn, outcome });
      return {
        id,
        before: null,
        after: { checkedOn, outcome },
        on: checkedOn,
        sentence:
          outcome === 'REFUSED' ? 'A development check was refused.' : 'The child’s development was checked.',
      };
    });
  }
}
