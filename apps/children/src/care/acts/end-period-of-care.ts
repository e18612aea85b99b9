import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { ageOn, type CivilDate } from '@iro/calendar';
import { reasonEpisodeCeased } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  checkNotAhead,
  inWords,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { childOfRecord, readBack } from '../checks/child-of-record';
import { checkCodeOn } from '../checks/codes-agree';
import { endCare } from '../checks/end-care';
import { periodsOfChild } from '../../identity/loaders/loaders';
import { PeriodOfCare } from '../types/period-of-care.type';

@InputType({ description: 'How a period of care ended.' })
export class EndPeriodOfCareInput {
  @Field(() => ID, { description: 'The period of care.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day the child ceased to be looked after.' })
  ceasedOn: CivilDate;
  @Field(() => String, {
    description: 'Why, by the codes of the return, such as E4A. An adoption has an act of its own.',
  })
  reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** The age from which a reason is possible (DfE rules 387, 389, 460). */
const fromAge: Readonly<Record<string, number>> = { E5: 14, E6: 14, E7: 16, E17: 18 };

/** A child ceases to be looked after; what was of that time ends with it. */
@Resolver()
export class EndPeriodOfCare {
  @PartOf('CORE')
  @Mutation(() => PeriodOfCare, {
    description:
      'Records that a child ceased to be looked after. The legal status, the placement, a ' +
      'missing episode and the IRO’s allocation end with it; the case stays with its team.',
  })
  async endPeriodOfCare(
    @Arg('input', () => EndPeriodOfCareInput, { description: 'When and why it ended.' })
    input: EndPeriodOfCareInput,
    @Ctx() context: Context,
  ): Promise<PeriodOfCare> {
    const { id, version, ceasedOn, reason } = input;
    checkCodeOn('reason', reason, reasonEpisodeCeased, ceasedOn);
    checkNotAhead(context.today, 'The end of a period of care', ceasedOn);
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
    const childId = await childOfRecord(context, 'period_of_care', 'period of care', id);
    await context.act('END_PERIOD_OF_CARE', { childId, actId: input.actId, input }, async (manager) => {
      const before = await recordToChange(manager, 'period_of_care', 'period of care', id);
      const [child] = await manager.query<{ bornOn: CivilDate }[]>(
        'SELECT date_of_birth AS "bornOn" FROM child WHERE id = $1',
        [childId],
      );
      if (child !== undefined && ageOn(child.bornOn, ceasedOn) < (fromAge[reason] ?? 0))
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
    return readBack(periodsOfChild(context, childId), id, 'period of care');
  }
}
