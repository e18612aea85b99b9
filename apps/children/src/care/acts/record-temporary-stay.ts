import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { placementTypes } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  checkNotAhead,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { inCareOn } from '../checks/care-on';
import { readBack } from '../checks/child-of-record';
import { isTemporary } from '../checks/codes-agree';
import { checkStay } from '../checks/temporary-stay';
import { placementsOfChild } from '../../identity/loaders/loaders';
import { Placement } from '../types/placement.type';

@InputType({ description: 'A temporary stay inside a placement.' })
export class RecordTemporaryStayInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, {
    description:
      'T0 to T4 of the return: T1 in hospital, T2 on holiday, T3 while the ' +
      'carer is on holiday, T4 other of seven days or less.',
  })
  type: string;
  @Field(() => DateScalar, { description: 'First day.' }) from: CivilDate;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the child came back; left out while the stay lasts.',
  })
  to?: CivilDate | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** A child is away for a while and comes back to the same placement. */
@Resolver()
export class RecordTemporaryStay {
  @PartOf('PLACEMENT')
  @Mutation(() => Placement, {
    description: 'Records a temporary stay, which lies inside the placement it interrupts.',
  })
  async recordTemporaryStay(
    @Arg('input', () => RecordTemporaryStayInput, { description: 'The stay.' })
    input: RecordTemporaryStayInput,
    @Ctx() context: Context,
  ): Promise<Placement> {
    const { childId, type, from } = input;
    const to = input.to ?? null;
    if (!isTemporary(type) || !placementTypes.codes.some(({ code }) => code === type))
      throw new BadInput('type is one of T0, T1, T2, T3, T4.');
    checkNotAhead(context.today, 'A temporary stay', from);
    checkNotAhead(context.today, 'The end of a temporary stay', to);
    const id = await context.act(
      'RECORD_TEMPORARY_STAY',
      { childId, actId: input.actId, input },
      async (manager) => {
        await inCareOn(manager, childId, from);
        await checkStay(manager, { id: null, childId, type, from, to });
        const made = await insertRecord(manager, 'placement', {
          child_id: childId,
          type,
          from_on: from,
          to_on: to,
          start_known: true,
          temporary: true,
        });
        return {
          id: made,
          before: null,
          after: { id: made, type, from, to },
          on: from,
          sentence: `A temporary stay began: ${inWords(placementTypes, type)}.`,
        };
      },
    );
    return readBack(placementsOfChild(context, childId), id, 'temporary stay');
  }
}
