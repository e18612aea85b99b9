import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, changeRecord, checkOrder, recordToChange, type Context } from '@iro/subgraph';
import { iroPostById } from '../loaders/organisation-loaders';
import { IroPost } from '../types/iro-post.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which post of the establishment goes, and when.' })
export class AbolishIroPostInput {
  @Field(() => ID, { description: 'The post.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The first day it no longer exists; it may lie ahead.' })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** Takes a post out of the IRO establishment from a day on. */
@Resolver()
export class AbolishIroPost {
  @PartOf('ORGANISATION')
  @Mutation(() => IroPost, { description: 'Takes a post out of the IRO establishment from a day on.' })
  async abolishIroPost(
    @Arg('input', () => AbolishIroPostInput, { description: 'Which, and the day.' })
    input: AbolishIroPostInput,
    @Ctx() context: Context,
  ): Promise<IroPost> {
    const id = await context.act(
      'ABOLISH_IRO_POST',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'iro_post', 'IRO post', input.id);
        checkOrder(String(before['from_on']), input.endedOn, 'The end cannot come before the beginning.');
        await changeRecord(manager, 'iro_post', input.id, input.version, { to_on: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, to_on: input.endedOn },
          on: input.endedOn,
          sentence: 'A post of the IRO establishment was taken away.',
        };
      },
    );
    return readBack(iroPostById(context, id), 'IRO post');
  }
}
