import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ageOn, type CivilDate } from '@iro/calendar';
import { DateScalar, PartOf, Refused, checkNotAhead, insertRecord, type Context } from '@iro/subgraph';
import { convictionById } from '../loaders/health-loaders';
import { Conviction } from '../types/conviction.type';
import { bornBy, readBack, refuseTwice } from '../../graph/checks/child-on-day';

@InputType({ description: 'A conviction, final warning or reprimand to record.' })
export class RecordConvictionInput {
  @Field(() => ID, { description: 'The child or young person.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day of it.' }) convictedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Records a conviction, final warning or reprimand: the return asks whether there was one in the year, of who
 * is ten or over.
 */
@Resolver()
export class RecordConviction {
  @PartOf('LEGAL')
  @Mutation(() => Conviction, {
    description: 'Records a conviction, final warning or reprimand of a child of ten or over.',
  })
  async recordConviction(
    @Arg('input', () => RecordConvictionInput, { description: 'What to record.' })
    input: RecordConvictionInput,
    @Ctx() context: Context,
  ): Promise<Conviction> {
    checkNotAhead(context.today, 'A conviction', input.convictedOn);
    const { childId, convictedOn } = input;
    const recorded = await context.act(
      'RECORD_CONVICTION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const { dateOfBirth } = await bornBy(manager, childId, convictedOn);
        if (ageOn(dateOfBirth, convictedOn as CivilDate) < 10)
          throw new Refused('UNDER_TEN', 'A child under ten cannot be convicted. Check the day.');
        await refuseTwice(manager, 'conviction', 'convicted_on', { childId, on: convictedOn }, 'conviction');
        const id = await insertRecord(manager, 'conviction', {
          child_id: childId,
          convicted_on: convictedOn,
        });
        return {
          id,
          before: null,
          after: { convictedOn },
          on: convictedOn,
          sentence: 'A conviction, final warning or reprimand was recorded.',
        };
      },
    );
    return readBack(convictionById, context, recorded, 'conviction');
  }
}
