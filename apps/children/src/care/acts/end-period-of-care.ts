import { ageOn, type CivilDate } from '@iro/calendar';
import { reasonEpisodeCeased } from '@iro/codes';
import { Act, ChangeInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { checkCodeOn } from '../checks/codes-agree';
import { endCare } from '../checks/end-care';
import { PeriodOfCareEntity } from '../tables/period-of-care.entity';
import { PeriodOfCare } from '../types/period-of-care.type';
import { periodById } from '../loaders/care-loaders';
import { bornOn } from '../checks/born-on';

@Input('How a period of care ended.')
export class EndPeriodOfCareInput extends ChangeInput {
  @Input.id('The period of care.') id: string;
  @Input.day('The day the child ceased to be looked after.') ceasedOn: CivilDate;
  @Input.text('Why, by the codes of the return, such as E4A. An adoption has an act of its own.')
  reason: string;
}

/** The age from which a reason is possible (DfE rules 387, 389, 460). */
const fromAge: Readonly<Record<string, number>> = { E5: 14, E6: 14, E7: 16, E17: 18 };

/** A child ceases to be looked after; what was of that time ends with it. */
export class EndPeriodOfCare {
  @Act(
    'END_PERIOD_OF_CARE',
    () => PeriodOfCare,
    'Records that a child ceased to be looked after. The legal status, the placement, a ' +
      'missing episode and the IRO’s allocation end with it; the case stays with its team.',
  )
  async endPeriodOfCare(input: EndPeriodOfCareInput, context: Acting): Promise<PeriodOfCare> {
    const { id, version, ceasedOn, reason } = input;
    checkCodeOn('reason', reason, reasonEpisodeCeased, ceasedOn);
    check.notAhead(context.today, 'The end of a period of care', ceasedOn);
    if (reason === 'X1')
      throw new Refused(
        'CARE_GOES_ON',
        'X1 says that care goes on. Record a move or a change of legal status instead.',
      );
    if (reason === 'E11' || reason === 'E12')
      throw new Refused(
        'ADOPTION_HAS_ITS_OWN_ACT',
        'An adoption is recorded by its own act, which also seals the record.',
      );
    const childId = await records.childOf(context, PeriodOfCareEntity, id);
    return context.record(childId, periodById, async (manager) => {
      const before = await records.toChange(manager, PeriodOfCareEntity, id);
      if (ageOn(await bornOn(manager, childId), ceasedOn) < (fromAge[reason] ?? 0))
        throw new Refused(
          'TOO_YOUNG',
          `That reason is for young people of ${fromAge[reason]} and over. Check the day and the reason.`,
        );
      await endCare(manager, { childId, period: before, version, on: ceasedOn, reason });
      return {
        id,
        before,
        after: { id, ceasedOn, reason },
        on: ceasedOn,
        sentence: `The child ceased to be looked after: ${inWords(reasonEpisodeCeased, reason)}.`,
      };
    });
  }
}
