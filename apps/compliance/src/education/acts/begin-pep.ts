import { ageOn, type CivilDate } from '@iro/calendar';
import {
  Act,
  ActInput,
  Input,
  Refused,
  check,
  dayInWords,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { pepById } from '../loaders/education-loaders';
import { PersonalEducationPlanEntity } from '../tables/personal-education-plan.entity';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';
import { lookedAfterOn } from '../../graph/checks/child-on-day';

@Input('A personal education plan that was begun.')
export class BeginPepInput extends ActInput {
  @Input.id('The child it is for.') childId: string;
  @Input.day('The day it was begun.') begunOn: string;
}

/** Records that a personal education plan was begun; a child has one at a time. */
export class BeginPep {
  @Act(
    'BEGIN_PEP',
    () => PersonalEducationPlan,
    'Records that a personal education plan (PEP) was begun for a child.',
  )
  async beginPep(input: BeginPepInput, context: Acting): Promise<PersonalEducationPlan> {
    check.notAhead(context.today, 'A plan', input.begunOn);
    const { childId, begunOn } = input;
    return context.record(childId, pepById, async (manager) => {
      const { dateOfBirth } = await lookedAfterOn(manager, childId, begunOn);
      if (ageOn(dateOfBirth, begunOn as CivilDate) >= 18)
        throw new Refused(
          'OF_AGE',
          'The young person was eighteen that day: there is no personal education plan to begin. Check the day.',
        );
      const [other] = await readRows(
        manager,
        rowsOf(PersonalEducationPlanEntity, ['begunOn']),
        `
          WHERE t.child_id = $1 AND (t.ended_on IS NULL OR t.ended_on > $2)
          ORDER BY t.begun_on
          LIMIT 1
        `,
        [childId, begunOn],
      );
      if (other !== undefined)
        throw new Refused(
          'PEP_APPLIES',
          `A plan begun on ${dayInWords(other.begunOn)} still applies. Review that one, or end it first.`,
        );
      const id = await records.insert(manager, PersonalEducationPlanEntity, { childId, begunOn });
      return {
        id,
        before: null,
        after: { begunOn },
        on: begunOn,
        sentence: 'A personal education plan was begun.',
      };
    });
  }
}
