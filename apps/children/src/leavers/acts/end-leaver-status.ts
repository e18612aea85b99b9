import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { leaverSpellById } from '../loaders/leaver-loaders';
import { CareLeaver } from '../types/care-leaver.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which status as a care leaver ends, and when.' })
export class EndLeaverStatusInput {
  @Field(() => ID, { description: 'The status as recorded.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The first day on which it no longer holds; today or earlier.' })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** A status as a leaver ends and no other follows: of age, settled back home, died. */
@Resolver()
export class EndLeaverStatus {
  @PartOf('LEAVING_CARE')
  @Mutation(() => CareLeaver, {
    description:
      'Ends a status as a care leaver where no other follows; beginning another ends it by itself.',
  })
  async endLeaverStatus(
    @Arg('input', () => EndLeaverStatusInput, { description: 'The status and the day.' })
    input: EndLeaverStatusInput,
    @Ctx() context: Context,
  ): Promise<CareLeaver> {
    checkNotAhead(context.today, 'The end of a status', input.endedOn);
    const { childId } = await readBack(leaverSpellById(context, input.id), 'status');
    const id = await context.act(
      'END_LEAVER_STATUS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'care_leaver', 'status', input.id);
        checkOrder(String(before['from_on']), input.endedOn, 'A status cannot end before it begins.');
        await changeRecord(manager, 'care_leaver', input.id, input.version, { to_on: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, to_on: input.endedOn },
          on: input.endedOn,
          sentence: 'The young person’s status as a care leaver ended.',
        };
      },
    );
    return readBack(leaverSpellById(context, id), 'status');
  }
}
