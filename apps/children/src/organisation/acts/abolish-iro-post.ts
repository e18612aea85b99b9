import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { iroPostById } from '../loaders/organisation-loaders';
import { IroPostEntity } from '../tables/iro-post.entity';
import { IroPost } from '../types/iro-post.type';

@Input('Which post of the establishment goes, and when.')
export class AbolishIroPostInput extends ChangeInput {
  @Input.id('The post.') id: string;
  @Input.day('The first day it no longer exists; it may lie ahead.') endedOn: string;
}

/** Takes a post out of the IRO establishment from a day on. */
export class AbolishIroPost {
  @Act('ABOLISH_IRO_POST', () => IroPost, 'Takes a post out of the IRO establishment from a day on.')
  async abolishIroPost(input: AbolishIroPostInput, context: Acting): Promise<IroPost> {
    return context.record(null, iroPostById, async (manager) => {
      const before = await records.toChange(manager, IroPostEntity, input.id);
      check.order(before.fromOn, input.endedOn, 'The end cannot come before the beginning.');
      await records.change(manager, IroPostEntity, input, { toOn: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, toOn: input.endedOn },
        on: input.endedOn,
        sentence: 'A post of the IRO establishment was taken away.',
      };
    });
  }
}
