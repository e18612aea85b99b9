import { supervisionKinds } from '@iro/codes';
import { Act, ActInput, BadInput, Input, check, inWords, records, typed, type Acting } from '@iro/subgraph';
import { SupervisionEntity } from '../tables/supervision.entity';
import { Supervision } from '../types/iros-own-work.type';
import { checkIro } from '../../iro-work/checks/whose-work';
import { supervisionById } from '../loaders/service-quality-loaders';

@Input('A supervision of an IRO.')
export class RecordSupervisionInput extends ActInput {
  @Input.id('The IRO.') iroId: string;
  @Input.day('The day it was held.') heldOn: string;
  @Input.text('SCHEDULED, AD_HOC or ON_REQUEST.') kind: string;
  @Input.text('What was talked about.', { nullable: true }) notes?: string | null;
  @Input.text('What was agreed.', { nullable: true }) agreed?: string | null;
  @Input.day('By when the next is due.', { nullable: true }) nextBy?: string | null;
}

/** A supervision is of an IRO by the manager, and is about no child. */
export class RecordSupervision {
  @Act(
    'RECORD_SUPERVISION',
    () => Supervision,
    'Records a supervision of an IRO: scheduled, ad hoc or on request.',
  )
  async recordSupervision(input: RecordSupervisionInput, context: Acting): Promise<Supervision> {
    const { heldOn, kind } = input;
    check.code('kind', kind, supervisionKinds);
    if (kind === 'PDR')
      throw new BadInput('Record a personal development review with recordDevelopmentReview.');
    check.notAhead(context.today, 'A supervision', heldOn);
    check.order(heldOn, input.nextBy, 'The next supervision cannot be due before this one. Check the day.');
    return context.record(null, supervisionById, async (manager) => {
      const row = {
        iroId: await checkIro(manager, input.iroId),
        heldOn,
        kind,
        notes: typed(input.notes),
        agreed: typed(input.agreed),
        nextBy: input.nextBy ?? null,
      };
      const supervision = await records.insert(manager, SupervisionEntity, row);
      return {
        id: supervision,
        before: null,
        after: { id: supervision, ...row },
        on: heldOn,
        sentence: `An IRO was supervised: ${inWords(supervisionKinds, kind)}.`,
      };
    });
  }
}
