import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { VisitAgreementEntity } from '../tables/visit-agreement.entity';
import { VisitAgreement } from '../types/visit-agreement.type';
import { agreementById } from '../loaders/responsibility-loaders';

@Input('That a child agrees to be visited less often.')
export class RecordVisitAgreementInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day the child agreed; today or earlier.') agreedOn: string;
}

/** A child in a long-term foster placement of over a year agrees that six-monthly visits are enough. */
export class RecordVisitAgreement {
  @Act(
    'RECORD_VISIT_AGREEMENT',
    () => VisitAgreement,
    'Records that a child in a long-term foster placement, old enough to ' +
      'understand, agrees to be visited less often.',
  )
  async recordVisitAgreement(input: RecordVisitAgreementInput, context: Acting): Promise<VisitAgreement> {
    const { childId, agreedOn } = input;
    check.notAhead(context.today, 'An agreement', agreedOn);
    return context.record(childId, agreementById, async (manager) => {
      const [placed] = await manager.query<unknown[]>(
        `
          SELECT 1
          FROM placement
          WHERE child_id = $1
            AND NOT temporary
            AND type IN ('U1', 'U4')
            AND from_on <= $2
            AND (to_on IS NULL OR to_on > $2)
        `,
        [childId, agreedOn],
      );
      if (placed === undefined)
        throw new Refused(
          'NOT_LONG_TERM',
          'The child is not in a long-term foster placement on that day, so visits cannot be fewer by agreement.',
        );
      const [stands] = await manager.query<unknown[]>(
        'SELECT 1 FROM visit_agreement WHERE child_id = $1 AND (ended_on IS NULL OR ended_on > $2)',
        [childId, agreedOn],
      );
      if (stands !== undefined)
        throw new Refused('ALREADY_AGREED', 'An agreement of the child stands on that day or later already.');
      const row = { childId, agreedOn, endedOn: null };
      const id = await records.insert(manager, VisitAgreementEntity, row);
      return {
        id,
        before: null,
        after: { id, ...row },
        on: agreedOn,
        sentence: 'The child agreed to be visited less often.',
      };
    });
  }
}
