import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { observationKinds } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  checkCode,
  dayInWords,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { PracticeObservation } from '../types/iros-own-work.type';
import { practiceObservations, readBack } from '../../iro-work/loaders/work-loaders';
import { checkIro } from '../../iro-work/checks/whose-work';

@InputType({ description: "An observation or audit of an IRO's work for the year's programme." })
export class PlanObservationInput {
  @Field(() => ID, { description: 'The IRO.' }) iroId: string;
  @Field(() => String, { description: 'REVIEW_OBSERVED, VISIT_OBSERVED or FILE_AUDIT.' }) kind: string;
  @Field(() => DateScalar, { description: 'By when the programme asks for it.' }) dueBy: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day agreed for it; left out while none is.' })
  plannedFor?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class PlanObservation {
  @PartOf('OBSERVATION')
  @Mutation(() => PracticeObservation, { description: "Plans an observation or audit of an IRO's work." })
  async planObservation(
    @Arg('input', () => PlanObservationInput, { description: 'What is planned.' })
    input: PlanObservationInput,
    @Ctx() context: Context,
  ): Promise<PracticeObservation> {
    checkCode('kind', input.kind, observationKinds);
    const id = await context.act(
      'PLAN_OBSERVATION',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const row = {
          iro_id: await checkIro(manager, input.iroId),
          kind: input.kind,
          due_by: input.dueBy,
          planned_for: input.plannedFor ?? null,
        };
        const observation = await insertRecord(manager, 'practice_observation', row);
        return {
          id: observation,
          before: null,
          after: { id: observation, ...row },
          sentence: `An ${inWords(observationKinds, input.kind)} was planned, due by ${dayInWords(input.dueBy)}.`,
        };
      },
    );
    return readBack(context, practiceObservations, id);
  }
}
