import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { unaccompaniedOfChild } from '../loaders/care-loaders';
import { careOn } from '../checks/care-on';
import { childOfRecord, readBack } from '../checks/child-of-record';
import { UnaccompaniedStatus } from '../types/unaccompanied-status.type';

@InputType({ description: 'That a child is no longer an unaccompanied asylum-seeking child.' })
export class EndUnaccompaniedStatusInput {
  @Field(() => ID, { description: 'The status.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, {
    description: 'The day it ceased: asylum granted, reunited with the family, or grown up.',
  })
  ceasedOn: CivilDate;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** The status of an unaccompanied asylum-seeking child ceases. */
@Resolver()
export class EndUnaccompaniedStatus {
  @PartOf('CORE')
  @Mutation(() => UnaccompaniedStatus, {
    description: 'Records that a child is no longer an unaccompanied asylum-seeking child.',
  })
  async endUnaccompaniedStatus(
    @Arg('input', () => EndUnaccompaniedStatusInput, { description: 'The status and its last day.' })
    input: EndUnaccompaniedStatusInput,
    @Ctx() context: Context,
  ): Promise<UnaccompaniedStatus> {
    const { id, version, ceasedOn } = input;
    checkNotAhead(context.today, 'The end of the status', ceasedOn);
    const childId = await childOfRecord(context, 'unaccompanied_status', 'status', id);
    await context.act('END_UNACCOMPANIED_STATUS', { childId, actId: input.actId, input }, async (manager) => {
      const before = await recordToChange(manager, 'unaccompanied_status', 'status', id);
      if (before['ceased_on'] !== null && before.version === version)
        throw new Refused('ALREADY_ENDED', 'That is already on record. Have it corrected if it is wrong.');
      await careOn(manager, childId, ceasedOn);
      await changeRecord(manager, 'unaccompanied_status', id, version, { ceased_on: ceasedOn });
      return {
        id,
        before,
        after: { id, ceasedOn },
        on: ceasedOn,
        sentence: 'The child is no longer an unaccompanied asylum-seeking child.',
      };
    });
    return readBack(unaccompaniedOfChild(context, childId), id, 'status');
  }
}
