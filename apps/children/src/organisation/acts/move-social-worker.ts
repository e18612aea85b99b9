import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { socialWorkerById } from '../loaders/organisation-loaders';
import { SocialWorkerMoveEntity } from '../tables/social-worker-move.entity';
import { SocialWorkerEntity } from '../tables/social-worker.entity';
import { SocialWorker } from '../types/social-worker.type';
import { checkTeamOpen, teamOfWorkerOn } from '../checks/organisation-checks';

@Input('Which social worker moves to which team, and when.')
export class MoveSocialWorkerInput extends ChangeInput {
  @Input.id('The social worker.') id: string;
  @Input.id('The team they move to.') teamId: string;
  @Input.day('The first day in that team; today or earlier.') from: string;
}

/**
 * A social worker moves to another team; the children they hold stay with the team that holds the case until
 * they are allocated anew.
 */
export class MoveSocialWorker {
  @Act(
    'MOVE_SOCIAL_WORKER',
    () => SocialWorker,
    'Moves a social worker to another team from a day on. Cases stay with the ' +
      'team that holds them until they are allocated anew.',
  )
  async moveSocialWorker(input: MoveSocialWorkerInput, context: Acting): Promise<SocialWorker> {
    check.notAhead(context.today, 'The move of a social worker', input.from);
    const { id, teamId, from } = input;
    return context.record(null, socialWorkerById, async (manager) => {
      const before = await records.toChange(manager, SocialWorkerEntity, id);
      const now = await teamOfWorkerOn(manager, id, from);
      await checkTeamOpen(manager, teamId, from);
      const [later] = await manager.query<unknown[]>(
        'SELECT 1 FROM social_worker_move WHERE social_worker_id = $1 AND from_on >= $2',
        [id, from],
      );
      if (later !== undefined || from === before.fromOn)
        throw new Refused(
          'MOVED_LATER',
          'The social worker came into a team on that day or a later one already. Choose a day after that.',
        );
      if (now === teamId)
        throw new Refused('ALREADY_IN_TEAM', 'The social worker is in that team on that day already.');
      await records.change(manager, SocialWorkerEntity, { id, version: input.version }, {});
      const move = await records.insert(manager, SocialWorkerMoveEntity, {
        socialWorkerId: id,
        teamId,
        fromOn: from,
      });
      return {
        id,
        before: { ...before, teamId: now },
        after: { id, move, teamId, from },
        on: from,
        sentence: 'A social worker moved to another team.',
      };
    });
  }
}
