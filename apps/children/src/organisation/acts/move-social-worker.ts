import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  insertRecord,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { socialWorkerById } from '../loaders/organisation-loaders';
import { SocialWorker } from '../types/social-worker.type';
import { checkTeamOpen, teamOfWorkerOn } from '../checks/organisation-checks';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which social worker moves to which team, and when.' })
export class MoveSocialWorkerInput {
  @Field(() => ID, { description: 'The social worker.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => ID, { description: 'The team they move to.' }) teamId: string;
  @Field(() => DateScalar, { description: 'The first day in that team; today or earlier.' }) from: string;
  @Field(() => String, anActId) actId?: string | null;
}

/**
 * A social worker moves to another team; the children they hold stay with the team that holds the case until
 * they are allocated anew.
 */
@Resolver()
export class MoveSocialWorker {
  @PartOf('ORGANISATION')
  @Mutation(() => SocialWorker, {
    description:
      'Moves a social worker to another team from a day on. Cases stay with the ' +
      'team that holds them until they are allocated anew.',
  })
  async moveSocialWorker(
    @Arg('input', () => MoveSocialWorkerInput, { description: 'Who, to which team, and from when.' })
    input: MoveSocialWorkerInput,
    @Ctx() context: Context,
  ): Promise<SocialWorker> {
    checkNotAhead(context.today, 'The move of a social worker', input.from);
    const { id, teamId, from } = input;
    await context.act('MOVE_SOCIAL_WORKER', { childId: null, actId: input.actId, input }, async (manager) => {
      const before = await recordToChange(manager, 'social_worker', 'social worker', id);
      const now = await teamOfWorkerOn(manager, id, from);
      await checkTeamOpen(manager, teamId, from);
      const [later] = await manager.query<unknown[]>(
        'SELECT 1 FROM social_worker_move WHERE social_worker_id = $1 AND from_on >= $2',
        [id, from],
      );
      if (later !== undefined || from === before['from_on'])
        throw new Refused(
          'MOVED_LATER',
          'The social worker came into a team on that day or a later one already. Choose a day after that.',
        );
      if (now === teamId)
        throw new Refused('ALREADY_IN_TEAM', 'The social worker is in that team on that day already.');
      await changeRecord(manager, 'social_worker', id, input.version, {});
      const move = await insertRecord(manager, 'social_worker_move', {
        social_worker_id: id,
        team_id: teamId,
        from_on: from,
      });
      return {
        id,
        before: { ...before, team_id: now },
        after: { id, move, teamId, from },
        on: from,
        sentence: 'A social worker moved to another team.',
      };
    });
    return readBack(socialWorkerById(context, id), 'social worker');
  }
}
