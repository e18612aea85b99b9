import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { socialWorkerById } from '../../organisation/loaders/organisation-loaders';
import { SocialWorkerEntity } from '../../organisation/tables/social-worker.entity';
import { SocialWorker } from '../../organisation/types/social-worker.type';

@Input('Which social worker leaves, and when.')
export class EndSocialWorkerInput extends ChangeInput {
  @Input.id('The social worker.') id: string;
  @Input.day('The first day no longer in post; it may lie ahead.') endedOn: string;
}

/** Records when a social worker leaves, also ahead; children stay allocated until another is named for them. */
export class EndSocialWorker {
  @Act(
    'END_SOCIAL_WORKER',
    () => SocialWorker,
    'Records when a social worker leaves, also ahead; children stay allocated until another is named for them.',
  )
  async endSocialWorker(input: EndSocialWorkerInput, context: Acting): Promise<SocialWorker> {
    return context.record(null, socialWorkerById, async (manager) => {
      const before = await records.toChange(manager, SocialWorkerEntity, input.id);
      check.order(before.fromOn, input.endedOn, 'The end cannot come before the beginning.');
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
      await records.change(manager, SocialWorkerEntity, input, { toOn: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, toOn: input.endedOn },
        on: input.endedOn,
        sentence: 'A social worker leaves.',
      };
    });
  }
}
