import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { pepById } from '../loaders/education-loaders';
import { PersonalEducationPlanEntity } from '../tables/personal-education-plan.entity';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';

@Input('A personal education plan that no longer applies.')
export class EndPepInput extends ChangeInput {
  @Input.id('The plan.') pepId: string;
  @Input.day('The first day on which it no longer applied.') endedOn: string;
}

/** Records that a personal education plan no longer applies. */
export class EndPep {
  @Act('END_PEP', () => PersonalEducationPlan, 'Records that a personal education plan no longer applies.')
  async endPep(input: EndPepInput, context: Acting): Promise<PersonalEducationPlan> {
    check.notAhead(context.today, 'The end of a plan', input.endedOn);
    const { pepId, endedOn } = input;
    const childId = await records.childOf(context, PersonalEducationPlanEntity, pepId);
    return context.record(childId, pepById, async (manager) => {
      const before = await records.toChange(manager, PersonalEducationPlanEntity, pepId);
      if (before.endedOn !== null)
        throw new Refused(
          'ALREADY_ENDED',
          'This plan has ended already. Correct the record if the day is wrong.',
        );
      check.order(before.begunOn, endedOn, 'A plan cannot end before it was begun.');
      check.order(
        before.reviewedOn,
        endedOn,
        'The plan was reviewed after that day. Check the day, or correct the review.',
      );
      await records.change(
        manager,
        PersonalEducationPlanEntity,
        { id: pepId, version: input.version },
        { endedOn },
      );
      return {
        id: pepId,
        before,
        after: { ...before, endedOn },
        on: endedOn,
        sentence: 'The personal education plan no longer applied.',
      };
    });
  }
}
