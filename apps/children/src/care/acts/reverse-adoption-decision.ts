import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { reasonsPlacedForAdoptionCeased } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  checkNotAhead,
  checkOrder,
  inWords,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { adoptionDecisionsOfChild } from '../loaders/care-loaders';
import { careOn } from '../checks/care-on';
import { childOfRecord, readBack } from '../checks/child-of-record';
import { isForAdoption } from '../checks/codes-agree';
import { AdoptionDecision } from '../types/adoption.type';

@InputType({ description: 'That a decision to place a child for adoption was reversed.' })
export class ReverseAdoptionDecisionInput {
  @Field(() => ID, { description: 'The decision.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it was reversed.' }) reversedOn: CivilDate;
  @Field(() => String, {
    description:
      'Why: RD1 the child’s needs changed, RD2 no placement order, RD3 no adopters found, RD4 other.',
  })
  reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Adoption is no longer the plan. */
@Resolver()
export class ReverseAdoptionDecision {
  @PartOf('LEGAL')
  @Mutation(() => AdoptionDecision, {
    description: 'Records that the decision to place a child for adoption was reversed.',
  })
  async reverseAdoptionDecision(
    @Arg('input', () => ReverseAdoptionDecisionInput, { description: 'The decision, the day and why.' })
    input: ReverseAdoptionDecisionInput,
    @Ctx() context: Context,
  ): Promise<AdoptionDecision> {
    const { id, version, reversedOn, reason } = input;
    checkCode('reason', reason, reasonsPlacedForAdoptionCeased);
    checkNotAhead(context.today, 'A reversal', reversedOn);
    const childId = await childOfRecord(context, 'adoption_decision', 'decision', id);
    await context.act(
      'REVERSE_ADOPTION_DECISION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'adoption_decision', 'decision', id);
        if (before['reversed_on'] !== null && before.version === version)
          throw new Refused(
            'ALREADY_ENDED',
            'That decision is already reversed. Have the record corrected if it is wrong.',
          );
        checkOrder(
          before['decided_on'] as string | null,
          reversedOn,
          'A decision cannot be reversed before it is made. Check the day.',
        );
        const { placement } = await careOn(manager, childId, reversedOn);
        if (placement !== null && isForAdoption(placement.type))
          throw new Refused(
            'STILL_PLACED_FOR_ADOPTION',
            'The child is placed for adoption on that day. Record the end of that placement first.',
          );
        await changeRecord(manager, 'adoption_decision', id, version, { reversed_on: reversedOn, reason });
        return {
          id,
          before,
          after: { id, reversedOn, reason },
          on: reversedOn,
          sentence:
            `The decision to place the child for adoption was reversed: ` +
            `${inWords(reasonsPlacedForAdoptionCeased, reason)}.`,
        };
      },
    );
    return readBack(adoptionDecisionsOfChild(context, childId), id, 'decision');
  }
}
