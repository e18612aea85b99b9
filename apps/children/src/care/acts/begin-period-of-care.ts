import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ageOn, type CivilDate } from '@iro/calendar';
import { categoriesOfNeed } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { careOn } from '../checks/care-on';
import { checkLegalStatus, checkPlacement, isTemporary } from '../checks/codes-agree';
import { readBack } from '../checks/child-of-record';
import { placementColumns, placementSaid } from '../checks/placement-rows';
import { periodsOfChild } from '../../identity/loaders/loaders';
import { PeriodOfCare } from '../types/period-of-care.type';
import { PlacementInput } from '../types/placement.input';

@InputType({ description: 'How a child came into care.' })
export class BeginPeriodOfCareInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day the child became looked after.' }) startedOn: CivilDate;
  @Field(() => String, {
    description: 'Why the child needs it: N1 to N8 of the return. It never changes within the period.',
  })
  categoryOfNeed: string;
  @Field(() => String, { description: 'The first legal status, such as C1 or V2.' }) legalStatus: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child had a child protection plan that day; left out when not known.',
  })
  protectionPlanAtStart?: boolean | null;
  @Field(() => PlacementInput, { description: 'Where the child came to live.' }) placement: PlacementInput;
  @Field(() => Boolean, { description: 'Whether the coming into care was planned.' }) planned: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

const shortBreaks = (status: string): boolean => status === 'V3' || status === 'V4';

/** A child becomes looked after: the period, its first legal status and its first placement begin together. */
@Resolver()
export class BeginPeriodOfCare {
  @PartOf('CORE')
  @Mutation(() => PeriodOfCare, {
    description: 'Records that a child became looked after, under which legal status and where.',
  })
  async beginPeriodOfCare(
    @Arg('input', () => BeginPeriodOfCareInput, { description: 'How the child came into care.' })
    input: BeginPeriodOfCareInput,
    @Ctx() context: Context,
  ): Promise<PeriodOfCare> {
    const { childId, startedOn, categoryOfNeed, legalStatus, placement, planned } = input;
    checkCode('categoryOfNeed', categoryOfNeed, categoriesOfNeed);
    checkNotAhead(context.today, 'A period of care', startedOn);
    const id = await context.act(
      'BEGIN_PERIOD_OF_CARE',
      { childId, actId: input.actId, input },
      async (manager) => {
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
        const made = await insertRecord(manager, 'period_of_care', {
          child_id: childId,
          started_on: startedOn,
          start_known: true,
          category_of_need: categoryOfNeed,
          protection_plan_at_start: input.protectionPlanAtStart ?? null,
          short_breaks: shortBreaks(legalStatus),
        });
        const statusId = await insertRecord(manager, 'legal_status', {
          child_id: childId,
          status: legalStatus,
          from_on: startedOn,
          start_known: true,
        });
        const placementId = await insertRecord(
          manager,
          'placement',
          placementColumns(childId, startedOn, placement, { planned, sameCarer: false }),
        );
        return {
          id: made,
          before: null,
          on: startedOn,
          after: {
            id: made,
            startedOn,
            categoryOfNeed,
            protectionPlanAtStart: input.protectionPlanAtStart ?? null,
            legalStatus: { id: statusId, status: legalStatus },
            placement: placementSaid(placementId, startedOn, placement),
          },
          sentence:
            `The child became looked after because of ${inWords(categoriesOfNeed, categoryOfNeed)}` +
            `${planned ? ', as planned' : ', unplanned'}.`,
        };
      },
    );
    return readBack(periodsOfChild(context, childId), id, 'period of care');
  }
}
