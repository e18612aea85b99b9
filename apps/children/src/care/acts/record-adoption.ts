import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { legalStatusesOfAdopters, numbersOfAdopters, sexesOfAdopters } from '@iro/codes';
import {
  Act,
  BadInput,
  ChangeInput,
  Input,
  Refused,
  check,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { endCare } from '../checks/end-care';
import { AdoptionEntity } from '../tables/adoption.entity';
import { PeriodOfCareEntity } from '../tables/period-of-care.entity';
import { Adoption } from '../types/adoption.type';
import { adoptionById } from '../loaders/adoption-loaders';
import { PlacementEntity } from '../tables/placement.entity';
import { ChildEntity } from '../../identity/tables/child.entity';

@Input('An adoption by order of the court.')
export class RecordAdoptionInput extends ChangeInput {
  @Input.id('The period of care that ends with it.') periodOfCareId: string;
  @Input.day('The day of the order.') orderedOn: CivilDate;
  @Input.yesNo('Whether the application was unopposed (E11); consent was dispensed with otherwise (E12).')
  unopposed: boolean;
  @Input.day('The day child and adopters were matched.', { nullable: true }) matchedOn?: CivilDate | null;
  @Input.yesNo('Whether the foster carer adopted; taken from the placement when left out.', {
    nullable: true,
  })
  byFosterCarer?: boolean | null;
  @Input.text('How many adopters: 1 or 2.', { nullable: true }) numberOfAdopters?: string | null;
  @Input.text('Their sex: M1, F1, MM, FF or MF.', { nullable: true }) sexOfAdopters?: string | null;
  @Input.text('Their legal status by the codes of the return, such as L11.', { nullable: true })
  legalStatusOfAdopters?: string | null;
}

/** A placement, and the decision for adoption that stands. */
const placementForAdoption = rowsOf(PlacementEntity, ['type', 'fromOn']).derive<{ decidedOn: string | null }>(
  {
    decidedOn: `
    (
      SELECT max(d.decided_on)
      FROM adoption_decision d
      WHERE d.child_id = t.child_id AND d.reversed_on IS NULL
    )
  `,
  },
);

/**
 * The placement for adoption in which the order found the child, and the decision. @throws Refused when there
 * is none
 */
async function placed(manager: EntityManager, childId: string, orderedOn: CivilDate) {
  const [placement] = await readRows(
    manager,
    placementForAdoption,
    `
      WHERE t.child_id = $1
        AND NOT t.temporary
        AND t.type IN ('A3', 'A4', 'A5', 'A6')
        AND t.from_on < $2
        AND (t.to_on IS NULL OR t.to_on > $2)
    `,
    [childId, orderedOn],
  );
  if (placement === undefined)
    throw new Refused(
      'NOT_PLACED_FOR_ADOPTION',
      'The child is not placed for adoption on the day of the order. Check the ' +
        'day, or record the placement for adoption first.',
    );
  return placement;
}

function checkAdopters({
  numberOfAdopters,
  sexOfAdopters,
  legalStatusOfAdopters,
}: RecordAdoptionInput): string | null {
  check.code('numberOfAdopters', numberOfAdopters, numbersOfAdopters);
  check.code('sexOfAdopters', sexOfAdopters, sexesOfAdopters);
  check.code('legalStatusOfAdopters', legalStatusOfAdopters, legalStatusesOfAdopters);
  if (numberOfAdopters && sexOfAdopters && (numberOfAdopters === '1') !== sexOfAdopters.endsWith('1'))
    throw new BadInput('sexOfAdopters is M1 or F1 for one adopter, MM, FF or MF for two.');
  return [numberOfAdopters, sexOfAdopters, legalStatusOfAdopters].filter((each) => each).join(' ') || null;
}

/** A child is adopted: care ends, and from the same moment only the adoption worker opens the record. */
export class RecordAdoption {
  @Act(
    'RECORD_ADOPTION',
    () => Adoption,
    'Records the adoption order. Care ends that day, and the record is ' +
      'sealed: from then on only the adoption worker opens it.',
  )
  async recordAdoption(input: RecordAdoptionInput, context: Acting): Promise<Adoption> {
    const { periodOfCareId, version, orderedOn, unopposed } = input;
    const adopters = checkAdopters(input);
    check.notAhead(context.today, 'An adoption', orderedOn);
    check.order(
      input.matchedOn,
      orderedOn,
      'Child and adopters are matched before the order. Check the days.',
    );
    const childId = await records.childOf(context, PeriodOfCareEntity, periodOfCareId);
    const reason = unopposed ? 'E11' : 'E12';
    return context.record(childId, adoptionById, async (manager) => {
      const period = await records.toChange(manager, PeriodOfCareEntity, periodOfCareId);
      const { type, decidedOn, fromOn } = await placed(manager, childId, orderedOn);
      check.order(
        input.matchedOn,
        fromOn,
        'Child and adopters are matched before the placement, or on its day. Check the day.',
      );
      await endCare(manager, { childId, period, version, on: orderedOn, reason });
      const adoption = {
        decidedOn,
        matchedOn: input.matchedOn ?? null,
        byFosterCarer: input.byFosterCarer ?? (type === 'A3' || type === 'A5'),
        adopters,
      };
      const id = await records.insert(manager, AdoptionEntity, { childId, ...adoption });
      await records.change(manager, ChildEntity, { id: childId, version: null }, { sealed: true });
      return {
        id,
        before: period,
        after: { id, ...adoption, orderedOn, reason, sealed: true },
        on: orderedOn,
        sentence: 'The adoption order was id; care ended and the record was sealed.',
      };
    });
  }
}
