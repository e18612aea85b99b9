import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { PartOf, Refused, insertRecord, type Context } from '@iro/subgraph';
import { unaccompaniedOfChild } from '../loaders/care-loaders';
import { readBack } from '../checks/child-of-record';
import { UnaccompaniedStatus } from '../types/unaccompanied-status.type';

@InputType({ description: 'That a child is an unaccompanied asylum-seeking child.' })
export class RecordUnaccompaniedStatusInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** A child is known to be an unaccompanied asylum-seeking child. */
@Resolver()
export class RecordUnaccompaniedStatus {
  @PartOf('CORE')
  @Mutation(() => UnaccompaniedStatus, {
    description: 'Records that a child is an unaccompanied asylum-seeking child.',
  })
  async recordUnaccompaniedStatus(
    @Arg('input', () => RecordUnaccompaniedStatusInput, { description: 'The child.' })
    input: RecordUnaccompaniedStatusInput,
    @Ctx() context: Context,
  ): Promise<UnaccompaniedStatus> {
    const { childId } = input;
    const id = await context.act(
      'RECORD_UNACCOMPANIED_STATUS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const [other] = await manager.query<unknown[]>(
          'SELECT 1 FROM unaccompanied_status WHERE child_id = $1 AND ceased_on IS NULL',
          [childId],
        );
        if (other !== undefined)
          throw new Refused('ALREADY_RECORDED', 'That is already on record of the child.');
        const made = await insertRecord(manager, 'unaccompanied_status', { child_id: childId });
        return {
          id: made,
          before: null,
          after: { id: made },
          sentence: 'The child was recorded as an unaccompanied asylum-seeking child.',
        };
      },
    );
    return readBack(unaccompaniedOfChild(context, childId), id, 'status');
  }
}
