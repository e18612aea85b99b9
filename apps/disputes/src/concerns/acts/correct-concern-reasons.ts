import { concernReasons } from '@iro/codes';
import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { checkRaisersSide } from '../../dispute/checks/dispute-to-change';
import { concernById } from '../loaders/concern-loaders';
import { checkThemes, putThemesRight, type ThemesOf } from '../../dispute/checks/themes-put-right';
import { themeAreas } from '../../dispute/checks/theme-areas';
import { ConcernReasonEntity } from '../tables/concern-reason.entity';
import { ConcernEntity } from '../tables/concern.entity';
import { Concern } from '../types/concern.type';

@Input('The reasons a concern should have, and why they were wrong.')
export class CorrectConcernReasonsInput extends ChangeInput {
  @Input.id('The concern.') concernId: string;
  @Input.of(() => [String], 'Why it was raised, as codes; all of them.') reasons: string[];
  @Input.text('Why they were wrong.') reason: string;
}

const where: ThemesOf = {
  table: 'concern_reason',
  column: 'reason',
  of: 'concern_id',
  carriers: [
    { table: 'concern', column: 'id' },
    { table: 'concern_feedback', column: 'concern_id' },
  ],
  add: (manager, reason, { childId, id }) =>
    records.insert(manager, ConcernReasonEntity, {
      childId,
      concernId: id,
      reason,
      themeAreas: themeAreas([reason]),
      struck: false,
    }),
};

/** Reasons decide who of health and education sees a concern: they are put right as one list. */
export class CorrectConcernReasons {
  @Act(
    'CORRECT_CONCERN_REASONS',
    () => Concern,
    'Puts the reasons of a concern right; those on record before are kept in the journal, with the reason.',
  )
  async correctConcernReasons(input: CorrectConcernReasonsInput, context: Acting): Promise<Concern> {
    checkThemes('a reason of a concern', input.reasons, concernReasons);
    const reason = check.said('reason', input.reason);
    const childId = await records.childOf(context, ConcernEntity, input.concernId);
    return context.record(childId, concernById, async (manager) => {
      const row = await records.toChange(manager, ConcernEntity, input.concernId);
      checkRaisersSide(context, row.raisedBy);
      await records.change(manager, ConcernEntity, { id: row.id, version: input.version }, {});
      const before = await putThemesRight(manager, where, { childId, id: row.id }, input.reasons);
      return {
        id: row.id,
        before: { reasons: before },
        after: { reasons: input.reasons, reason },
        sentence: 'The reasons of a concern were put right.',
      };
    });
  }
}
