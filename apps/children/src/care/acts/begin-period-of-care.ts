import type { EntityManager } from 'typeorm';
import { ageOn, type CivilDate } from '@iro/calendar';
import { categoriesOfNeed } from '@iro/codes';
import { Act, ActInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { careOn } from '../checks/care-on';
import { checkLegalStatus, checkPlacement, isTemporary } from '../checks/codes-agree';
import { LegalStatusEntity } from '../tables/legal-status.entity';
import { PeriodOfCareEntity } from '../tables/period-of-care.entity';
import { PlacementEntity } from '../tables/placement.entity';
import { PeriodOfCare } from '../types/period-of-care.type';
import { PlacementInput } from '../types/placement.input';
import { periodById } from '../loaders/care-loaders';
import { newPlacement, placementInJournal } from '../checks/placement-rows';

@Input('How a child came into care.')
export class BeginPeriodOfCareInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day the child became looked after.') startedOn: CivilDate;
  @Input.text('Why the child needs it: N1 to N8 of the return. It never changes within the period.')
  categoryOfNeed: string;
  @Input.text('The first legal status, such as C1 or V2.') legalStatus: string;
  @Input.yesNo('Whether the child had a child protection plan that day; left out when not known.', {
    nullable: true,
  })
  protectionPlanAtStart?: boolean | null;
  @Input.of(() => PlacementInput, 'Where the child came to live.') placement: PlacementInput;
  @Input.yesNo('Whether the coming into care was planned.') planned: boolean;
}

const shortBreaks = (status: string): boolean => status === 'V3' || status === 'V4';

/** Refuses a beginning that cannot be: in care already, of age, or of codes that contradict each other. */
async function checkBeginning(
  manager: EntityManager,
  { childId, startedOn, legalStatus, placement }: BeginPeriodOfCareInput,
): Promise<void> {
  const { bornOn, period, nextPeriod } = await careOn(manager, childId, startedOn);
  if (period !== null || nextPeriod !== null)
    throw new Refused(
      'ALREADY_LOOKED_AFTER',
      'The child is already looked after on that day, or came into care later. ' +
        'End that period of care first, or check the day.',
    );
  if (ageOn(bornOn, startedOn) >= 18)
    throw new Refused(
      'NO_LONGER_A_CHILD',
      'A young person of 18 or over does not come into care. Check the day and the date of birth.',
    );
  const of = { bornOn, on: startedOn, status: legalStatus };
  checkLegalStatus(of);
  if (isTemporary(placement.type))
    throw new Refused(
      'TEMPORARY_AT_START',
      'A period of care does not begin with a temporary stay. Record ' +
        'the placement first, then the stay inside it.',
    );
  checkPlacement(placement, of);
}

/** A child becomes looked after: the period, its first legal status and its first placement begin together. */
export class BeginPeriodOfCare {
  @Act(
    'BEGIN_PERIOD_OF_CARE',
    () => PeriodOfCare,
    'Records that a child became looked after, under which legal status and where.',
  )
  async beginPeriodOfCare(input: BeginPeriodOfCareInput, context: Acting): Promise<PeriodOfCare> {
    const { childId, startedOn, categoryOfNeed, legalStatus, placement, planned } = input;
    check.code('categoryOfNeed', categoryOfNeed, categoriesOfNeed);
    check.notAhead(context.today, 'A period of care', startedOn);
    return context.record(childId, periodById, async (manager) => {
      await checkBeginning(manager, input);
      const id = await records.insert(manager, PeriodOfCareEntity, {
        childId,
        startedOn,
        startKnown: true,
        categoryOfNeed,
        protectionPlanAtStart: input.protectionPlanAtStart ?? null,
        shortBreaks: shortBreaks(legalStatus),
      });
      const statusId = await records.insert(manager, LegalStatusEntity, {
        childId,
        status: legalStatus,
        fromOn: startedOn,
        startKnown: true,
      });
      const placementId = await records.insert(
        manager,
        PlacementEntity,
        newPlacement(childId, startedOn, placement, { planned, sameCarer: false }),
      );
      return {
        id,
        before: null,
        on: startedOn,
        after: {
          id,
          startedOn,
          categoryOfNeed,
          protectionPlanAtStart: input.protectionPlanAtStart ?? null,
          legalStatus: { id: statusId, status: legalStatus },
          placement: placementInJournal(placementId, startedOn, placement),
        },
        sentence:
          `The child became looked after because of ${inWords(categoriesOfNeed, categoryOfNeed)}` +
          `${planned ? ', as planned' : ', unplanned'}.`,
      };
    });
  }
}
