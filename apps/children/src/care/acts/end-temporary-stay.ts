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
import { childOfRecord, readBack } from '../checks/child-of-record';
import { checkStay } from '../checks/temporary-stay';
import { placementsOfChild } from '../../identity/loaders/loaders';
import { Placement } from '../types/placement.type';

@InputType({ description: 'The end of a temporary stay.' })
export class EndTemporaryStayInput {
  @Field(() => ID, { description: 'The stay.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day the child came back.' }) endedOn: CivilDate;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** A child comes back to the placement. */
@Resolver()
export class EndTemporaryStay {
  @PartOf('PLACEMENT')
  @Mutation(() => Placement, {
    description: 'Records that a child came back from a temporary stay to the placement.',
  })
  async endTemporaryStay(
    @Arg('input', () => EndTemporaryStayInput, { description: 'The stay and its end.' })
    input: EndTemporaryStayInput,
    @Ctx() context: Context,
  ): Promise<Placement> {
    const { id, version, endedOn } = input;
    checkNotAhead(context.today, 'The end of a temporary stay', endedOn);
    const childId = await childOfRecord(context, 'placement', 'temporary stay', id);
    await context.act('END_TEMPORARY_STAY', { childId, actId: input.actId, input }, async (manager) => {
      const before = await recordToChange(manager, 'placement', 'temporary stay', id);
      if (before['temporary'] !== true)
        throw new Refused(
          'NOT_A_TEMPORARY_STAY',
          'That is a placement, not a temporary stay. Record a move instead.',
        );
      if (before['to_on'] !== null && before.version === version)
        throw new Refused(
          'ALREADY_ENDED',
          'That stay has already ended. Have its end corrected if it is wrong.',
        );
      await checkStay(manager, {
        id,
        childId,
        type: String(before['type']),
        from: before['from_on'] as CivilDate,
        to: endedOn,
      });
      await changeRecord(manager, 'placement', id, version, { to_on: endedOn });
      return {
        id,
        before,
        after: { id, endedOn },
        on: endedOn,
        sentence: 'The child came back from the temporary stay.',
      };
    });
    return readBack(placementsOfChild(context, childId), id, 'temporary stay');
  }
}
