import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, checkSaid, insertRecord, type Context } from '@iro/subgraph';
import { socialWorkerById } from '../loaders/organisation-loaders';
import { SocialWorker } from '../types/social-worker.type';
import { checkTeamOpen } from '../checks/organisation-checks';
import { anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'A social worker who joins a team.' })
export class AppointSocialWorkerInput {
  @Field(() => String, { description: 'The social worker’s name.' }) name: string;
  @Field(() => ID, { description: 'The team.' }) teamId: string;
  @Field(() => DateScalar, { description: 'First day in the team; it may lie ahead.' }) from: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** A social worker joins a team. */
@Resolver()
export class AppointSocialWorker {
  @PartOf('ORGANISATION')
  @Mutation(() => SocialWorker, { description: 'Records a social worker who joins a team.' })
  async appointSocialWorker(
    @Arg('input', () => AppointSocialWorkerInput, { description: 'Who, into which team, and from when.' })
    input: AppointSocialWorkerInput,
    @Ctx() context: Context,
  ): Promise<SocialWorker> {
    const name = checkSaid('name', input.name);
    const id = await context.act(
      'APPOINT_SOCIAL_WORKER',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        await checkTeamOpen(manager, input.teamId, input.from);
        const row = { name, team_id: input.teamId, from_on: input.from, to_on: null };
        const made = await insertRecord(manager, 'social_worker', row);
        return {
          id: made,
          before: null,
          after: { id: made, ...row },
          on: input.from,
          sentence: 'A social worker joined a team.',
        };
      },
    );
    return readBack(socialWorkerById(context, id), 'social worker');
  }
}
