import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { allocationById } from '../../identity/loaders/loaders';
import { IroAllocation } from '../types/iro-allocation.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which allocation ends, and when.' })
export class EndIroAllocationInput {
  @Field(() => ID, { description: 'The allocation.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, {
    description: 'The first day on which the IRO is no longer responsible; today or earlier.',
  })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/**
 * An IRO is no longer responsible for a child, and nobody is yet; where another takes over at once,
 * allocating them ends this one.
 */
@Resolver()
export class EndIroAllocation {
  @PartOf('CORE')
  @Mutation(() => IroAllocation, {
    description:
      'Ends an IRO’s responsibility for a child without naming another; naming another ends it by itself.',
  })
  async endIroAllocation(
    @Arg('input', () => EndIroAllocationInput, { description: 'The allocation and the day.' })
    input: EndIroAllocationInput,
    @Ctx() context: Context,
  ): Promise<IroAllocation> {
    checkNotAhead(context.today, 'The end of an allocation', input.endedOn);
    const { childId } = await readBack(allocationById(context, input.id), 'allocation');
    const id = await context.act(
      'END_IRO_ALLOCATION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'iro_allocation', 'allocation', input.id);
        checkOrder(String(before['from_on']), input.endedOn, 'An allocation cannot end before it begins.');
        await changeRecord(manager, 'iro_allocation', input.id, input.version, { to_on: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, to_on: input.endedOn },
          on: input.endedOn,
          sentence: 'The IRO is no longer responsible for the child.',
        };
      },
    );
    return readBack(allocationById(context, id), 'allocation');
  }
}
