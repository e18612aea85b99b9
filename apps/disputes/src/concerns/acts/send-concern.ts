import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  typed,
  type Context,
} from '@iro/subgraph';
import { checkRaisersSide, childOfRecord, type Challenge } from '../../dispute/checks/in-hand';
import { concernById } from '../../dispute/loaders/loaders';
import { Concern } from '../types/concern.type';

@InputType({ description: 'An informal concern to send to the social worker and the team manager.' })
export class SendConcernInput {
  @Field(() => ID, { description: 'The concern.' }) concernId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, {
    nullable: true,
    description: 'What should be done, and by whom; may be left out where the concern says it already.',
  })
  keyActions?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was sent; today when left out.' })
  sentOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Sends a concern. Who holds the case that day is kept with it, so that they can answer also after the child
 * moved on.
 */
@Resolver()
export class SendConcern {
  @PartOf('DISPUTES')
  @Mutation(() => Concern, {
    description:
      'Sends a concern with its key actions to the social worker and the team manager, who are asked to answer.',
  })
  async sendConcern(
    @Arg('input', () => SendConcernInput, { description: 'The concern and its key actions.' })
    input: SendConcernInput,
    @Ctx() context: Context,
  ): Promise<Concern> {
    const sentOn = input.sentOn ?? context.today;
    const childId = await childOfRecord(context, 'concern', 'concern', input.concernId);
    const id = await context.act('SEND_CONCERN', { childId, actId: input.actId, input }, async (manager) => {
      const before = (await recordToChange(manager, 'concern', 'concern', input.concernId)) as Challenge & {
        sent_on: string | null;
        closed_on: string | null;
        key_actions: string | null;
      };
      checkRaisersSide(context, before.raised_by);
      if (before.sent_on !== null)
        throw new Refused(
          'ALREADY_SENT',
          'The concern has been sent. If the day is wrong, correct the record.',
        );
      if (before.closed_on !== null)
        throw new Refused('CONCERN_CLOSED', 'The concern has been closed. Raise a new one.');
      checkNotAhead(context.today, 'Sending a concern', sentOn);
      checkOrder(before.raised_on, sentOn, 'A concern cannot be sent before the day it is raised.');
      const keyActions = typed(input.keyActions) ?? before.key_actions;
      if (keyActions === null)
        throw new Refused(
          'NO_KEY_ACTIONS',
          'Say what should be done, and by whom: a concern is sent with its key actions.',
        );
      const [child] = await manager.query<{ team: string | null; worker: string | null }[]>(
        'SELECT team_id AS team, social_worker_id AS worker FROM known_child WHERE child_id = $1',
        [childId],
      );
      const after = {
        sent_on: sentOn,
        key_actions: keyActions,
        team_id: child?.team ?? null,
        social_worker_id: child?.worker ?? null,
      };
      await changeRecord(manager, 'concern', before.id, input.version, after);
      return {
        id: before.id,
        before,
        after: { ...before, ...after },
        on: sentOn,
        sentence: 'The informal concern was sent to the social worker and the team manager.',
      };
    });
    const concern = await concernById(context, id);
    if (concern === null) throw new NotFound('concern');
    return concern;
  }
}
