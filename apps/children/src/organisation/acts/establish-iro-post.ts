import { Arg, Ctx, Field, Float, InputType, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, insertRecord, type Context } from '@iro/subgraph';
import { iroPostById } from '../loaders/organisation-loaders';
import { IroPost } from '../types/iro-post.type';
import { checkFte } from './appoint-iro';
import { anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'A post that the IRO establishment gets.' })
export class EstablishIroPostInput {
  @Field(() => Float, { description: 'Full-time equivalent: above 0 and at most 1, such as 0.5.' })
  fte: number;
  @Field(() => DateScalar, { description: 'The first day it exists; it may lie ahead.' }) from: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** The establishment gets another post, filled or not. */
@Resolver()
export class EstablishIroPost {
  @PartOf('ORGANISATION')
  @Mutation(() => IroPost, {
    description: 'Adds a post to the IRO establishment from a day on, filled or not.',
  })
  async establishIroPost(
    @Arg('input', () => EstablishIroPostInput, { description: 'How large, and from when.' })
    input: EstablishIroPostInput,
    @Ctx() context: Context,
  ): Promise<IroPost> {
    checkFte(input.fte);
    const id = await context.act(
      'ESTABLISH_IRO_POST',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const row = { fte: input.fte, from_on: input.from, to_on: null };
        const made = await insertRecord(manager, 'iro_post', row);
        return {
          id: made,
          before: null,
          after: { id: made, ...row },
          on: input.from,
          sentence: 'The IRO establishment got another post.',
        };
      },
    );
    return readBack(iroPostById(context, id), 'IRO post');
  }
}
