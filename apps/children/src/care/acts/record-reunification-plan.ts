import type { CivilDate } from '@iro/calendar';
import { Act, ActInput, Input, Refused, records, type Acting } from '@iro/subgraph';
import { inCareOn } from '../checks/care-on';
import { planChanges } from '../checks/reunification';
import { ReunificationPlanEntity } from '../tables/reunification-plan.entity';
import { ReunificationPlan } from '../types/reunification-plan.type';
import { reunificationPlanById } from '../loaders/care-loaders';

@Input('A plan for a child to go home.')
export class RecordReunificationPlanInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day the return is planned for.', { nullable: true }) returnPlannedFor?: CivilDate | null;
  @Input.day('The day the assessment was done.', { nullable: true }) assessedOn?: CivilDate | null;
  @Input.text('What the assessment found.', { nullable: true }) assessment?: string | null;
  @Input.text('The support agreed for the family.', { nullable: true }) support?: string | null;
  @Input.day('The day the IRO was consulted.', { nullable: true }) iroConsultedOn?: CivilDate | null;
  @Input.day('The day a review considered the move.', { nullable: true }) reviewedOn?: CivilDate | null;
  @Input.day('The day the discharge of the order is planned for.', { nullable: true })
  dischargePlannedFor?: CivilDate | null;
}

/** It is planned that a child goes home. */
export class RecordReunificationPlan {
  @Act('RECORD_REUNIFICATION_PLAN', () => ReunificationPlan, 'Records a plan for a child to go home.')
  async recordReunificationPlan(
    input: RecordReunificationPlanInput,
    context: Acting,
  ): Promise<ReunificationPlan> {
    const { childId } = input;
    const plan = planChanges(input, context.today);
    return context.record(childId, reunificationPlanById, async (manager) => {
      await inCareOn(manager, childId, context.today);
      const [other] = await manager.query<unknown[]>(
        `
            SELECT 1
            FROM reunification_plan r
            WHERE r.child_id = $1
              AND r.given_up_on IS NULL
              AND NOT EXISTS (
                  SELECT 1
                  FROM period_of_care p
                  WHERE p.child_id = r.child_id AND p.ceased_on >= r.recorded_on
                )
          `,
        [childId],
      );
      if (other !== undefined)
        throw new Refused(
          'ALREADY_PLANNED',
          'A plan for the child to go home is on record and stands. Update that one, or record that it was given up.',
        );
      const id = await records.insert(manager, ReunificationPlanEntity, {
        childId,
        recordedOn: context.today,
        ...plan,
      });
      return {
        id,
        before: null,
        after: { id, ...plan },
        sentence: 'A plan for the child to go home was recorded.',
      };
    });
  }
}
