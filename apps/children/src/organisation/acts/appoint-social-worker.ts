import { Act, ActInput, Input, check, records, type Acting } from '@iro/subgraph';
import { socialWorkerById } from '../loaders/organisation-loaders';
import { SocialWorkerEntity } from '../tables/social-worker.entity';
import { SocialWorker } from '../types/social-worker.type';
import { checkTeamOpen } from '../checks/organisation-checks';

@Input('A social worker who joins a team.')
export class AppointSocialWorkerInput extends ActInput {
  @Input.text('The social worker’s name.') name: string;
  @Input.id('The team.') teamId: string;
  @Input.day('First day in the team; it may lie ahead.') from: string;
}

/** A social worker joins a team. */
export class AppointSocialWorker {
  @Act('APPOINT_SOCIAL_WORKER', () => SocialWorker, 'Records a social worker who joins a team.')
  async appointSocialWorker(input: AppointSocialWorkerInput, context: Acting): Promise<SocialWorker> {
    const name = check.said('name', input.name);
    return context.record(null, socialWorkerById, async (manager) => {
      await checkTeamOpen(manager, input.teamId, input.from);
      const row = { name, teamId: input.teamId, fromOn: input.from, toOn: null };
      const id = await records.insert(manager, SocialWorkerEntity, row);
      return {
        id,
        before: null,
        after: { id, ...row },
        on: input.from,
        sentence: 'A social worker joined a team.',
      };
    });
  }
}
