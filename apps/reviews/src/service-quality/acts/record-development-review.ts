import { Act, ActInput, Input, check, records, typed, type Acting } from '@iro/subgraph';
import { SupervisionEntity } from '../tables/supervision.entity';
import { Supervision } from '../types/iros-own-work.type';
import { checkIro } from '../../iro-work/checks/whose-work';
import { supervisionById } from '../loaders/service-quality-loaders';

@Input('A personal development review of an IRO.')
export class RecordDevelopmentReviewInput extends ActInput {
  @Input.id('The IRO.') iroId: string;
  @Input.day('The day it was held.') heldOn: string;
  @Input.text('The objectives agreed.') objectives: string;
  @Input.text('How the objectives before were met, and what was talked about.', { nullable: true })
  notes?: string | null;
  @Input.day('By when the next is due.', { nullable: true }) nextBy?: string | null;
}

/** A personal development review is kept with the IRO's supervisions. */
export class RecordDevelopmentReview {
  @Act('RECORD_DEVELOPMENT_REVIEW', () => Supervision, 'Records the personal development review of an IRO.')
  async recordDevelopmentReview(input: RecordDevelopmentReviewInput, context: Acting): Promise<Supervision> {
    const { heldOn } = input;
    const agreed = check.said('objectives', input.objectives);
    check.notAhead(context.today, 'A development review', heldOn);
    check.order(
      heldOn,
      input.nextBy,
      'The next development review cannot be due before this one. Check the day.',
    );
    return context.record(null, supervisionById, async (manager) => {
      const row = {
        iroId: await checkIro(manager, input.iroId),
        heldOn,
        kind: 'PDR',
        notes: typed(input.notes),
        agreed,
        nextBy: input.nextBy ?? null,
      };
      const review = await records.insert(manager, SupervisionEntity, row);
      return {
        id: review,
        before: null,
        after: { id: review, ...row },
        on: heldOn,
        sentence: 'A personal development review of an IRO was held.',
      };
    });
  }
}
