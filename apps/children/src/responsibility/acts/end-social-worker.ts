import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { socialWorkerById } from '../../organisation/loaders/organisation-loaders';
import { SocialWorker } from '../../organisation/types/social-worker.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which social worker leaves, and when.' })
export class EndSocialWorkerInput {
  @Field(() => ID, { description: 'The social worker.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The first day no longer in post; it may lie ahead.' })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** Records when a social worker leaves, also ahead; children stay allocated until another is named for them. */
@Resolver()
export class EndSocialWorker {
  @PartOf('ORGANISATION')
  @Mutation(() => SocialWorker, {
    description:
      'Records when a social worker leaves, also ahead; children stay allocated until another is named for them.',
  })
  async endSocialWorker(
    @Arg('input', () => EndSocialWorkerInput, { description: 'Which, and the day.' })
    input: EndSocialWorkerInput,
    @Ctx() context: Context,
  ): Promise<SocialWorker> {
    const id = await context.act(
      'END_SOCIAL_WORKER',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'social_worker', 'social worker', input.id);
        checkOrder(String(before['from_on']), input.endedOn, 'The end cannot come before the beginning.');
        const [later] = await manager.query<unknown[]>(
          'SELECT 1 FROM case_allocation WHERE social_worker_id = $1 AND from_on >= $2',
          [input.id, input.endedOn],
        );
        if (later !== undefined)
          throw new Refused(
            'ALLOCATED_LATER',
            'Children were allocated to this social worker on that day or a later one. ' +
              'Choose a later day, or allocate them to another first.',
          );
        await changeRecord(manager, 'social_worker', input.id, input.version, { to_on: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, to_on: input.endedOn },
          on: input.endedOn,
          sentence: 'A social worker leaves.',
        };
      },
    );
    return readBack(socialWorkerById(context, id), 'social worker');
  }
}
