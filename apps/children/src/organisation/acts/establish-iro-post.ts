import { Float } from 'type-graphql';
import { Act, ActInput, Input, records, type Acting } from '@iro/subgraph';
import { iroPostById } from '../loaders/organisation-loaders';
import { IroPostEntity } from '../tables/iro-post.entity';
import { IroPost } from '../types/iro-post.type';
import { checkFte } from '../checks/full-time-equivalent';

@Input('A post that the IRO establishment gets.')
export class EstablishIroPostInput extends ActInput {
  @Input.of(() => Float, 'Full-time equivalent: above 0 and at most 1, such as 0.5.') fte: number;
  @Input.day('The first day it exists; it may lie ahead.') from: string;
}

/** The establishment gets another post, filled or not. */
export class EstablishIroPost {
  @Act(
    'ESTABLISH_IRO_POST',
    () => IroPost,
    'Adds a post to the IRO establishment from a day on, filled or not.',
  )
  async establishIroPost(input: EstablishIroPostInput, context: Acting): Promise<IroPost> {
    checkFte(input.fte);
    return context.record(null, iroPostById, async (manager) => {
      const row = { fte: input.fte, fromOn: input.from, toOn: null };
      const id = await records.insert(manager, IroPostEntity, row);
      return {
        id,
        before: null,
        after: { id, ...row },
        on: input.from,
        sentence: 'The IRO establishment got another post.',
      };
    });
  }
}
