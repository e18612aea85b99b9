import { Float } from 'type-graphql';
import { employments } from '@iro/codes';
import {
  Act,
  ActInput,
  BadInput,
  Input,
  Refused,
  check,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { IroTermsEntity } from '../tables/iro-terms.entity';
import { IroEntity } from '../tables/iro.entity';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { checkFte } from '../checks/full-time-equivalent';
import { iroById } from '../loaders/iro-loaders';

@Input('How an IRO’s post changes. What is left out stays as it is.')
export class ChangeIroPostInput extends ActInput {
  @Input.id('The IRO.') iroId: string;
  @Input.day('The first day of the change; it may lie ahead.') from: string;
  @Input.text('PERMANENT or AGENCY.', { nullable: true }) employment?: string | null;
  @Input.of(() => Float, 'Full-time equivalent: above 0 and at most 1.', { nullable: true }) fte?:
    number | null;
}

/**
 * An IRO's hours or employment change from a day on; what held until then stays on record, so that figures of
 * earlier days do not move.
 */
export class ChangeIroPost {
  @Act(
    'CHANGE_IRO_POST',
    () => IndependentReviewingOfficer,
    'Changes an IRO’s hours or employment from a day on, which may lie ahead; what held before stays on record.',
  )
  async changeIroPost(input: ChangeIroPostInput, context: Acting): Promise<IndependentReviewingOfficer> {
    const { iroId, from, employment = null, fte = null } = input;
    check.code('employment', employment, employments);
    checkFte(fte);
    if (employment === null && fte === null) throw new BadInput('Say what changes: employment, fte or both.');
    const changed = Object.assign(() => iroById(context, iroId), { called: iroById.called });
    return context.record(null, changed, async (manager) => {
      const iro = await records.toChange(manager, IroEntity, iroId);
      const { inPostFrom: first, inPostTo: last } = iro;
      if (from <= first || (last !== null && from >= last))
        throw new Refused(
          'NOT_WITHIN_APPOINTMENT',
          'A change lies after the first day in post and before the last. Correct ' +
            'the appointment itself where it was recorded wrongly.',
        );
      const [held] = await readRows(
        manager,
        rowsOf(IroTermsEntity, ['employment', 'fte']),
        'WHERE t.iro_id = $1 AND t.from_on <= $2 ORDER BY t.from_on DESC LIMIT 1',
        [iroId, from],
      );
      const before = held ?? { employment: iro.employment, fte: iro.fte };
      const after = { employment: employment ?? before.employment, fte: fte ?? before.fte };
      if (after.employment === before.employment && after.fte === before.fte)
        throw new Refused('NOTHING_CHANGES', 'That is how the IRO is employed on that day already.');
      const id = await records.insert(manager, IroTermsEntity, { iroId, fromOn: from, ...after });
      return {
        id,
        before,
        after: { id, iroId, from, ...after },
        on: from,
        sentence: 'An IRO’s post changed.',
      };
    });
  }
}
