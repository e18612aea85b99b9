import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { conferenceKinds } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  NotFound,
  PartOf,
  checkCode,
  inWords,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { conferenceById } from '../../dispute/loaders/around-dispute-loaders';
import { Conference } from '../types/conference.type';

@InputType({ description: 'A child protection conference to record.' })
export class RecordConferenceInput {
  @Field(() => ID, { description: 'The child it is about, who need not be looked after.' }) childId: string;
  @Field(() => String, { description: 'INITIAL, REVIEW, PRE_BIRTH or TRANSFER_IN.' }) kind: string;
  @Field(() => DateScalar, { description: 'The day it was held, or is to be.' }) heldOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'Who chairs it, by staff number; left out by a chair who records their own.',
  })
  chair?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * A chair sees the children of their conferences, so nobody gives themselves a first one: the manager of the
 * IROs records it, and the chair records those that follow for the same child.
 */
@Resolver()
export class RecordConference {
  @PartOf('DISPUTES')
  @Mutation(() => Conference, {
    description:
      'Records a child protection conference and its chair, to whom the child’s concerns and disputes are then open.',
  })
  async recordConference(
    @Arg('input', () => RecordConferenceInput, { description: 'The conference.' })
    input: RecordConferenceInput,
    @Ctx() context: Context,
  ): Promise<Conference> {
    const { role, actor } = context.reach;
    checkCode('kind', input.kind, conferenceKinds);
    const chair = typed(input.chair) ?? (role === 'CONFERENCE_CHAIR' ? actor : null);
    if (chair === null) throw new BadInput('Say who chairs the conference.');
    if (role === 'CONFERENCE_CHAIR' && chair !== actor)
      throw new BadInput('A chair records conferences of their own: leave chair out.');
    const held = { child_id: input.childId, held_on: input.heldOn, kind: input.kind, chair };
    const id = await context.act(
      'RECORD_CONFERENCE',
      { childId: input.childId, actId: input.actId, input },
      async (manager) => {
        const conferenceId = await insertRecord(manager, 'conference', held);
        const label = inWords(conferenceKinds, held.kind);
        return {
          id: conferenceId,
          before: null,
          after: held,
          on: held.held_on,
          sentence: `${/^[aeiou]/.test(label) ? 'An' : 'A'} ${label} was recorded.`,
        };
      },
    );
    const conference = await conferenceById(context, id);
    if (conference === null) throw new NotFound('conference');
    return conference;
  }
}
