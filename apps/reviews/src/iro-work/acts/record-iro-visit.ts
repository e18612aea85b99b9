import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { visitPlaces } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  checkNotAhead,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { IroVisit } from '../types/iro-work.type';
import { iroVisits, readBack } from '../loaders/work-loaders';
import { checkInCare, whoseWork } from '../checks/whose-work';

@InputType({ description: 'A visit of the IRO to record.' })
export class RecordIroVisitInput {
  @Field(() => ID, { description: 'The child visited.' }) childId: string;
  @Field(() => ID, {
    nullable: true,
    description: "Who visited, when the manager records it; the child's IRO when not said.",
  })
  iroId?: string | null;
  @Field(() => DateScalar, { description: 'The day of the visit.' }) visitedOn: string;
  @Field(() => String, { description: 'Where, such as PLACEMENT or SCHOOL.' }) place: string;
  @Field(() => Boolean, { description: 'Whether the child was spoken to alone; that is a talk in private.' })
  alone: boolean;
  @Field(() => Boolean, {
    description: 'Whether the child was observed rather than spoken to, as with a baby.',
  })
  observed: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordIroVisit {
  @PartOf('REVIEWS')
  @Mutation(() => IroVisit, {
    description:
      'Records a visit of the IRO to a child: it meets the visit between reviews and, ' +
      'where the child was spoken to alone, the talk in private.',
  })
  async recordIroVisit(
    @Arg('input', () => RecordIroVisitInput, { description: 'The visit.' }) input: RecordIroVisitInput,
    @Ctx() context: Context,
  ): Promise<IroVisit> {
    const { childId, visitedOn, place, alone, observed } = input;
    checkCode('place', place, visitPlaces);
    if (alone && observed)
      throw new BadInput('Say either that the child was spoken to alone or that the child was observed.');
    checkNotAhead(context.today, 'A visit', visitedOn);
    const id = await context.act(
      'RECORD_IRO_VISIT',
      { childId, actId: input.actId, input },
      async (manager) => {
        const iroId = await whoseWork(manager, context, childId, input.iroId);
        await checkInCare(manager, childId, visitedOn);
        const same = await manager.query<unknown[]>(
          'SELECT 1 FROM iro_visit WHERE child_id = $1 AND iro_id = $2 AND visited_on = $3',
          [childId, iroId, visitedOn],
        );
        if (same.length > 0)
          throw new Refused(
            'ALREADY_RECORDED',
            'A visit of this IRO to this child on that day is already on record. Correct that one if it is wrong.',
          );
        const row = { child_id: childId, iro_id: iroId, visited_on: visitedOn, place, alone, observed };
        const visit = await insertRecord(manager, 'iro_visit', row);
        const how = alone ? ' and spoke to them alone' : observed ? ' and observed them' : '';
        return {
          id: visit,
          before: null,
          after: { id: visit, ...row },
          on: visitedOn,
          sentence: `The IRO visited the child${how}.`,
        };
      },
    );
    return readBack(context, iroVisits, id);
  }
}
