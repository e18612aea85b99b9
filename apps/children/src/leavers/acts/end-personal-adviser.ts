import { Act, ActInput, Input, Refused, check, readRows, records, rowsOf, type Acting } from '@iro/subgraph';
import { PersonalAdviserEntity } from '../tables/personal-adviser.entity';
import { PersonalAdviser } from '../types/personal-adviser.type';
import { leaverSpellNeededOn } from '../checks/leaver-checks';
import { adviserById } from '../loaders/leaver-loaders';
import { holdsOn } from '../../organisation/loaders/organisation-as-on';

@Input('That a young person’s personal adviser no longer is.')
export class EndPersonalAdviserInput extends ActInput {
  @Input.id('The young person.') childId: string;
  @Input.day('The first day without the adviser; today or earlier.') endedOn: string;
}

/** A young person is without an adviser; where another takes over at once, assigning them ends it. */
export class EndPersonalAdviser {
  @Act(
    'END_PERSONAL_ADVISER',
    () => PersonalAdviser,
    'Records that a young person has no personal adviser any more; assigning another ends it by itself.',
  )
  async endPersonalAdviser(input: EndPersonalAdviserInput, context: Acting): Promise<PersonalAdviser> {
    const { childId, endedOn } = input;
    check.notAhead(context.today, 'The end of advice', endedOn);
    return context.record(childId, adviserById, async (manager) => {
      const spell = await leaverSpellNeededOn(manager, childId, endedOn);
      if (spell.adviserId === null || spell.adviser === null)
        throw new Refused('NO_ADVISER', 'The young person has no personal adviser on that day.');
      const since = spell.adviserFrom ?? spell.fromOn;
      check.order(since, endedOn, 'Advice cannot end before it begins.');
      const done = {
        before: { adviserId: spell.adviserId, from: since, to: null },
        after: { adviserId: spell.adviserId, from: since, to: endedOn },
        on: endedOn,
        sentence: 'The young person has no personal adviser any more.',
      };
      const [open] = await readRows(
        manager,
        rowsOf(PersonalAdviserEntity, ['id', 'version']),
        `WHERE t.child_id = $1 AND ${holdsOn('t', '$2')}`,
        [childId, endedOn],
      );
      if (open === undefined) {
        return {
          ...done,
          id: await records.insert(manager, PersonalAdviserEntity, {
            childId,
            adviserId: spell.adviserId,
            name: spell.adviser,
            fromOn: since,
            toOn: endedOn,
          }),
        };
      }
      await records.change(manager, PersonalAdviserEntity, open, { toOn: endedOn });
      return { ...done, id: open.id };
    });
  }
}
