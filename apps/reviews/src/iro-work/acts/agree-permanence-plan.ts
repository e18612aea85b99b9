import { permanencePlanRoutes } from '@iro/codes';
import {
  Act,
  ActInput,
  Input,
  Refused,
  check,
  inWords,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { PermanencePlanEntity } from '../tables/permanence-plan.entity';
import { PermanencePlan } from '../types/permanence-plan.type';
import { checkInCare } from '../checks/whose-work';
import { permanencePlanById } from '../loaders/iro-work-loaders';

@Input('A permanence plan agreed for a child who has none in this period of care.')
export class AgreePermanencePlanInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text('The route to a lasting home, such as LONG_TERM_FOSTERING.') route: string;
  @Input.day('The day it was agreed.') agreedOn: string;
}

/** A plan, and whether it was agreed in the period of care of the day `$2`. */
const planOfPeriod = rowsOf(PermanencePlanEntity).derive<{ ofThisPeriod: boolean }>({
  ofThisPeriod: `
    EXISTS (
        SELECT 1
        FROM known_spell s
        WHERE s.child_id = t.child_id
          AND s.kind = 'PERIOD_OF_CARE'
          AND s.from_on <= t.agreed_on
          AND (s.to_on IS NULL OR s.to_on >= $2::date)
      )
  `,
});

/** A child has one permanence plan in force in a period of care. */
export class AgreePermanencePlan {
  @Act(
    'AGREE_PERMANENCE_PLAN',
    () => PermanencePlan,
    "Records a child's permanence plan, due by the second review. A plan left " +
      'from an earlier period of care is replaced by it.',
  )
  async agreePermanencePlan(input: AgreePermanencePlanInput, context: Acting): Promise<PermanencePlan> {
    const { childId, route, agreedOn } = input;
    check.code('route', route, permanencePlanRoutes);
    check.notAhead(context.today, 'A permanence plan', agreedOn);
    return context.record(childId, permanencePlanById, async (manager) => {
      await checkInCare(manager, childId, agreedOn);
      const ofChild = 'WHERE t.child_id = $1 AND t.replaced_on IS NULL';
      const [before] = await readRows(manager, planOfPeriod, ofChild, [childId, agreedOn]);
      if (before !== undefined && (before.ofThisPeriod || before.agreedOn >= agreedOn)) {
        throw new Refused(
          'PLAN_IN_FORCE',
          `A permanence plan agreed on ${before.agreedOn} is in force. Record ` +
            `a change of it, or correct it if it is wrong.`,
        );
      }
      if (before !== undefined)
        await records.change(
          manager,
          PermanencePlanEntity,
          { id: before.id, version: null },
          { replacedOn: agreedOn },
        );
      const row = { childId, route, agreedOn };
      const plan = await records.insert(manager, PermanencePlanEntity, row);
      return {
        id: plan,
        before: before ?? null,
        after: { id: plan, ...row },
        on: agreedOn,
        sentence: `A permanence plan was agreed: ${inWords(permanencePlanRoutes, route)}.`,
      };
    });
  }
}
