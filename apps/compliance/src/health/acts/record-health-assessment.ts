import { Act, ActInput, Input, Refused, records, type Acting } from '@iro/subgraph';
import { healthAssessmentById } from '../loaders/health-loaders';
import { HealthAssessmentEntity } from '../tables/health-assessment.entity';
import { HealthAssessment, HealthAssessmentKind, HealthOutcome } from '../types/health-assessment.type';
import { lookedAfterOn } from '../../graph/checks/child-on-day';

@Input('A health assessment to record.')
export class RecordHealthAssessmentInput extends ActInput {
  @Input.id('The child assessed.') childId: string;
  @Input.of(() => HealthAssessmentKind, 'Initial or review.') kind: HealthAssessmentKind;
  @Input.day('The day of the assessment, or of its refusal.') assessedOn: string;
  @Input.of(() => HealthOutcome, 'Whether it took place or was refused.') outcome: HealthOutcome;
}

/** Records a health assessment, held or refused. */
export class RecordHealthAssessment {
  @Act(
    'RECORD_HEALTH_ASSESSMENT',
    () => HealthAssessment,
    'Records an initial or review health assessment of a child, held or refused.',
  )
  async recordHealthAssessment(
    input: RecordHealthAssessmentInput,
    context: Acting,
  ): Promise<HealthAssessment> {
    if (input.assessedOn > context.today)
      throw new Refused('IN_FUTURE', 'An assessment cannot be recorded before it takes place.');
    const { childId, kind, assessedOn, outcome } = input;
    return context.record(childId, healthAssessmentById, async (manager) => {
      await lookedAfterOn(manager, childId, assessedOn);
      if (await records.has(manager, HealthAssessmentEntity, { childId, kind, assessedOn }))
        throw new Refused('ALREADY_RECORDED', 'An assessment of this kind is already recorded for that day.');
      const id = await records.insert(manager, HealthAssessmentEntity, {
        childId,
        kind,
        assessedOn,
        outcome,
      });
      const what = kind === 'INITIAL' ? 'initial health assessment' : 'review health assessment';
      return {
        id,
        before: null,
        after: { id, childId, kind, assessedOn, outcome },
        on: assessedOn,
        sentence: outcome === 'REFUSED' ? `The ${what} was refused.` : `The ${what} took place.`,
      };
    });
  }
}
