import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { pepById } from '../loaders/education-loaders';
import { PersonalEducationPlanEntity } from '../tables/personal-education-plan.entity';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';

@Input('A personal education plan that was put on file.')
export class RecordPepOnFileInput extends ChangeInput {
  @Input.id('The plan.') pepId: string;
  @Input.day('The day it was put on the child’s file.') onFileOn: string;
}

/** Records that a plan is on the child's file, where it is for the first review. */
export class RecordPepOnFile {
  @Act(
    'RECORD_PEP_ON_FILE',
    () => PersonalEducationPlan,
    'Records that a personal education plan was put on the child’s file.',
  )
  async recordPepOnFile(input: RecordPepOnFileInput, context: Acting): Promise<PersonalEducationPlan> {
    check.notAhead(context.today, 'A plan on file', input.onFileOn);
    const { pepId, onFileOn } = input;
    const childId = await records.childOf(context, PersonalEducationPlanEntity, pepId);
    return context.record(childId, pepById, async (manager) => {
      const before = await records.toChange(manager, PersonalEducationPlanEntity, pepId);
      if (before.onFileOn !== null)
        throw new Refused(
          'ALREADY_ON_FILE',
          'This plan is on file already. Correct the record if the day is wrong.',
        );
      check.order(before.begunOn, onFileOn, 'A plan cannot be on file before it was begun.');
      await records.change(
        manager,
        PersonalEducationPlanEntity,
        { id: pepId, version: input.version },
        { onFileOn },
      );
      return {
        id: pepId,
        before,
        after: { ...before, onFileOn },
        on: onFileOn,
        sentence: 'The personal education plan was put on file.',
      };
    });
  }
}
