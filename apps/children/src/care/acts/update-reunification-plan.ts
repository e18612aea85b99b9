import type { CivilDate } from '@iro/calendar';
import { Act, BadInput, ChangeInput, Input, records, type Acting } from '@iro/subgraph';
import { planChanges } from '../checks/reunification';
import { ReunificationPlanEntity } from '../tables/reunification-plan.entity';
import { ReunificationPlan } from '../types/reunification-plan.type';
import { reunificationPlanById } from '../loaders/care-loaders';

@Input('How far a plan for a child to go home has come. A field left out stays as it is; null takes it away.')
export class UpdateReunificationPlanInput extends ChangeInput {
  @Input.id('The plan.') id: string;
  @Input.day('The day the return is planned for.', { nullable: true }) returnPlannedFor?: CivilDate | null;
  @Input.day('The day the assessment was done.', { nullable: true }) assessedOn?: CivilDate | null;
  @Input.text('What the assessment found.', { nullable: true }) assessment?: string | null;
  @Input.text('The support agreed for the family.', { nullable: true }) support?: string | null;
  @Input.day('The day the IRO was consulted.', { nullable: true }) iroConsultedOn?: CivilDate | null;
  @Input.day('The day a review considered the move.', { nullable: true }) reviewedOn?: CivilDate | null;
  @Input.day('The day the discharge of the order is planned for.', { nullable: true })
  dischargePlannedFor?: CivilDate | null;
  @Input.day('The day the plan was given up.', { nullable: true }) givenUpOn?: CivilDate | null;
}

/** What is said of the step that a change takes; of several, the furthest. */
const steps = {
  givenUpOn: 'The plan for the child to go home was given up.',
  reviewedOn: 'A review considered the plan for the child to go home.',
  iroConsultedOn: 'The IRO was consulted on the plan for the child to go home.',
  assessedOn: 'The assessment for the child to go home was done.',
  support: 'Support was agreed for the child to go home.',
};
const stepNames = Object.keys(steps) as (keyof typeof steps)[];

/** A plan for a child to go home has come further. */
export class UpdateReunificationPlan {
  @Act(
    'UPDATE_REUNIFICATION_PLAN',
    () => ReunificationPlan,
    'Records how far a plan for a child to go home has come, or puts it right.',
  )
  async updateReunificationPlan(
    input: UpdateReunificationPlanInput,
    context: Acting,
  ): Promise<ReunificationPlan> {
    const { id } = input;
    const changes = planChanges(input, context.today);
    if (Object.keys(changes).length === 0) throw new BadInput('Say what is new of the plan.');
    const childId = await records.childOf(context, ReunificationPlanEntity, id);
    return context.record(childId, reunificationPlanById, async (manager) => {
      const before = await records.toChange(manager, ReunificationPlanEntity, id);
      await records.change(manager, ReunificationPlanEntity, input, changes);
      const step = stepNames.find(
        (name) => (changes[name] ?? null) !== null && changes[name] !== before[name],
      );
      return {
        id,
        before,
        after: { ...before, ...changes },
        sentence: step === undefined ? 'The plan for the child to go home was changed.' : steps[step],
      };
    });
  }
}
