import { observationKinds } from '@iro/codes';
import { Act, ActInput, Input, check, dayInWords, inWords, records, type Acting } from '@iro/subgraph';
import { PracticeObservationEntity } from '../tables/practice-observation.entity';
import { PracticeObservation } from '../types/iros-own-work.type';
import { checkIro } from '../../iro-work/checks/whose-work';
import { practiceObservationById } from '../loaders/service-quality-loaders';

@Input("An observation or audit of an IRO's work for the year's programme.")
export class PlanObservationInput extends ActInput {
  @Input.id('The IRO.') iroId: string;
  @Input.text('REVIEW_OBSERVED, VISIT_OBSERVED or FILE_AUDIT.') kind: string;
  @Input.day('By when the programme asks for it.') dueBy: string;
  @Input.day('The day agreed for it; left out while none is.', { nullable: true }) plannedFor?: string | null;
}

/** An observation planned belongs to the year's programme and is due by a day. */
export class PlanObservation {
  @Act('PLAN_OBSERVATION', () => PracticeObservation, "Plans an observation or audit of an IRO's work.")
  async planObservation(input: PlanObservationInput, context: Acting): Promise<PracticeObservation> {
    check.code('kind', input.kind, observationKinds);
    return context.record(null, practiceObservationById, async (manager) => {
      const row = {
        iroId: await checkIro(manager, input.iroId),
        kind: input.kind,
        dueBy: input.dueBy,
        plannedFor: input.plannedFor ?? null,
        scores: [],
      };
      const observation = await records.insert(manager, PracticeObservationEntity, row);
      return {
        id: observation,
        before: null,
        after: { id: observation, ...row },
        sentence: `An ${inWords(observationKinds, input.kind)} was planned, due by ${dayInWords(input.dueBy)}.`,
      };
    });
  }
}
