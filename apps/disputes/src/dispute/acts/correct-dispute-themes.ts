import { disputeThemes } from '@iro/codes';
import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { checkRaisersSide } from '../checks/dispute-to-change';
import { disputeById } from '../loaders/dispute-loaders';
import { checkThemes, putThemesRight, type ThemesOf } from '../checks/themes-put-right';
import { themeAreas } from '../checks/theme-areas';
import { DisputeThemeEntity } from '../tables/dispute-theme.entity';
import { DisputeEntity } from '../tables/dispute.entity';
import { Dispute } from '../types/dispute.type';

@Input('The themes a dispute should have, and why they were wrong.')
export class CorrectDisputeThemesInput extends ChangeInput {
  @Input.id('The dispute.') disputeId: string;
  @Input.of(() => [String], 'What it is about, as codes; all of them.') themes: string[];
  @Input.text('Why they were wrong.') reason: string;
}

const where: ThemesOf = {
  table: 'dispute_theme',
  column: 'theme',
  of: 'dispute_id',
  carriers: [
    { table: 'dispute', column: 'id' },
    { table: 'stage_entry', column: 'dispute_id' },
    { table: 'cafcass_referral', column: 'dispute_id' },
  ],
  add: (manager, theme, { childId, id }) =>
    records.insert(manager, DisputeThemeEntity, {
      childId,
      disputeId: id,
      theme,
      themeAreas: themeAreas([theme]),
      struck: false,
    }),
};

/** Themes decide who of health and education sees a dispute: they are put right as one list. */
export class CorrectDisputeThemes {
  @Act(
    'CORRECT_DISPUTE_THEMES',
    () => Dispute,
    'Puts the themes of a dispute right; those on record before are kept in the journal, with the reason.',
  )
  async correctDisputeThemes(input: CorrectDisputeThemesInput, context: Acting): Promise<Dispute> {
    checkThemes('a theme of a dispute', input.themes, disputeThemes);
    const reason = check.said('reason', input.reason);
    const childId = await records.childOf(context, DisputeEntity, input.disputeId);
    return context.record(childId, disputeById, async (manager) => {
      const row = await records.toChange(manager, DisputeEntity, input.disputeId);
      checkRaisersSide(context, row.raisedBy);
      await records.change(manager, DisputeEntity, { id: row.id, version: input.version }, {});
      const before = await putThemesRight(manager, where, { childId, id: row.id }, input.themes);
      return {
        id: row.id,
        before: { themes: before },
        after: { themes: input.themes, reason },
        sentence: 'The themes of a dispute were put right.',
      };
    });
  }
}
