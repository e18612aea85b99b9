import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { DateScalar, PartOf, Refused, checkNotAhead, insertRecord, type Context } from '@iro/subgraph';
import { adoptionDecisionsOfChild } from '../loaders/care-loaders';
import { inCareOn } from '../checks/care-on';
import { readBack } from '../checks/child-of-record';
import { AdoptionDecision } from '../types/adoption.type';

@InputType({ description: 'A decision that a child should be placed for adoption.' })
export class RecordAdoptionDecisionInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day the agency decided.' }) decidedOn: CivilDate;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * It is decided that a child should be placed for adoption; from then on the adoption worker sees the record.
 */
@Resolver()
export class RecordAdoptionDecision {
  @PartOf('LEGAL')
  @Mutation(() => AdoptionDecision, {
    description: 'Records the decision that a child should be placed for adoption.',
  })
  async recordAdoptionDecision(
    @Arg('input', () => RecordAdoptionDecisionInput, { description: 'The child and the day.' })
    input: RecordAdoptionDecisionInput,
    @Ctx() context: Context,
  ): Promise<AdoptionDecision> {
    const { childId, decidedOn } = input;
    checkNotAhead(context.today, 'A decision', decidedOn);
    const id = await context.act(
      'RECORD_ADOPTION_DECISION',
      { childId, actId: input.actId, input },
      async (manager) => {
        await inCareOn(manager, childId, decidedOn);
        const [other] = await manager.query<unknown[]>(
          'SELECT 1 FROM adoption_decision WHERE child_id = $1 AND (reversed_on IS NULL OR reversed_on > $2)',
          [childId, decidedOn],
        );
        if (other !== undefined)
          throw new Refused(
            'ALREADY_DECIDED',
            'That decision is already on record and stands. Record its reversal first.',
          );
        const made = await insertRecord(manager, 'adoption_decision', {
          child_id: childId,
          decided_on: decidedOn,
        });
        return {
          id: made,
          before: null,
          after: { id: made, decidedOn },
          on: decidedOn,
          sentence: 'It was decided that the child should be placed for adoption.',
        };
      },
    );
    return readBack(adoptionDecisionsOfChild(context, childId), id, 'decision');
  }
}
