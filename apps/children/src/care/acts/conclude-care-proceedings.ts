import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import {
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  checkSaid,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { proceedingsById } from '../loaders/care-loaders';
import { childrenInReach, everyChildOfSet } from '../checks/proceedings-children';
import { CareProceedings } from '../types/care-proceedings.type';

@InputType({ description: 'How a set of care proceedings was concluded.' })
export class ConcludeCareProceedingsInput {
  @Field(() => ID, { description: 'The set.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day they were concluded.' }) concludedOn: CivilDate;
  @Field(() => String, { description: 'What the court decided.' }) outcome: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * The court has decided, for all children of the set. Orders are recorded as changes of each child's legal
 * status.
 */
@Resolver()
export class ConcludeCareProceedings {
  @PartOf('LEGAL')
  @Mutation(() => CareProceedings, {
    description:
      'Records how a set of care proceedings was concluded. What the court ordered ' +
      'is recorded for each child as a change of legal status.',
  })
  async concludeCareProceedings(
    @Arg('input', () => ConcludeCareProceedingsInput, { description: 'The set, the day and the outcome.' })
    input: ConcludeCareProceedingsInput,
    @Ctx() context: Context,
  ): Promise<CareProceedings> {
    const { id, version, concludedOn } = input;
    const outcome = checkSaid('outcome', input.outcome);
    checkNotAhead(context.today, 'The end of proceedings', concludedOn);
    const childId = await childrenInReach(context, id);
    await context.act(
      'CONCLUDE_CARE_PROCEEDINGS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'care_proceedings', 'set of proceedings', id);
        if (before['concluded_on'] !== null && before.version === version)
          throw new Refused(
            'ALREADY_ENDED',
            'Those proceedings are concluded already. Have the record corrected if it is wrong.',
          );
        checkOrder(
          String(before['issued_on']),
          concludedOn,
          'Proceedings cannot be concluded before they are issued. Check the day.',
        );
        const children = await everyChildOfSet(manager, context, id);
        await changeRecord(manager, 'care_proceedings', id, version, { concluded_on: concludedOn, outcome });
        return {
          id,
          children,
          before,
          after: { id, concludedOn, outcome },
          on: concludedOn,
          sentence: 'The care proceedings were concluded.',
        };
      },
    );
    const set = await proceedingsById(context, id);
    if (set === null) throw new NotFound('set of proceedings');
    return set;
  }
}
