import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  checkSaid,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { checkRaisersSide, childOfRecord, type Challenge } from '../../dispute/checks/in-hand';
import { concernById } from '../../dispute/loaders/loaders';
import { Concern } from '../types/concern.type';

@InputType({
  description:
    'An informal concern to close. What came of it and what it changed for the child have to be said.',
})
export class CloseConcernInput {
  @Field(() => ID, { description: 'The concern.' }) concernId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'What came of it.' }) outcome: string;
  @Field(() => String, { description: 'What it changed for the child.' }) impact: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; today when left out.' })
  closedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class CloseConcern {
  @PartOf('DISPUTES')
  @Mutation(() => Concern, { description: 'Closes a concern with its outcome and its impact on the child.' })
  async closeConcern(
    @Arg('input', () => CloseConcernInput, { description: 'The concern, its outcome and impact.' })
    input: CloseConcernInput,
    @Ctx() context: Context,
  ): Promise<Concern> {
    const after = {
      closed_on: input.closedOn ?? context.today,
      outcome: checkSaid('outcome', input.outcome),
      impact: checkSaid('impact', input.impact),
    };
    const childId = await childOfRecord(context, 'concern', 'concern', input.concernId);
    const id = await context.act('CLOSE_CONCERN', { childId, actId: input.actId, input }, async (manager) => {
      const before = (await recordToChange(manager, 'concern', 'concern', input.concernId)) as Challenge & {
        sent_on: string | null;
        closed_on: string | null;
      };
      checkRaisersSide(context, before.raised_by);
      if (before.closed_on !== null)
        throw new Refused(
          'CONCERN_CLOSED',
          'The concern has been closed already. If something is wrong in it, correct the record.',
        );
      checkNotAhead(context.today, 'Closing a concern', after.closed_on);
      checkOrder(
        before.sent_on ?? before.raised_on,
        after.closed_on,
        'A concern cannot be closed before the day it was raised and sent.',
      );
      await changeRecord(manager, 'concern', before.id, input.version, after);
      return {
        id: before.id,
        before,
        after: { ...before, ...after },
        on: after.closed_on,
        sentence: 'The informal concern was closed, with its outcome and impact.',
      };
    });
    const concern = await concernById(context, id);
    if (concern === null) throw new NotFound('concern');
    return concern;
  }
}
