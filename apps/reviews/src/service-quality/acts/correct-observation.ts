import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { observationKinds } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  changeRecord,
  checkCode,
  checkNotAhead,
  checkSaid,
  recordToChange,
  type Columns,
  type Context,
} from '@iro/subgraph';
import { PracticeObservation } from '../types/iros-own-work.type';
import { practiceObservations, readBack } from '../../iro-work/loaders/work-loaders';
import { ObservationScoreInput, checkScores } from './record-observation';

@InputType({
  description: 'What an observation should say, and why it was wrong. A field left out stays as it is.',
})
export class CorrectObservationInput {
  @Field(() => ID, { description: 'The record to put right.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'Why the record was wrong.' }) reason: string;
  @Field(() => String, { nullable: true, description: 'REVIEW_OBSERVED, VISIT_OBSERVED or FILE_AUDIT.' })
  kind?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when the programme asks for it.' }) dueBy?:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day agreed for it.' }) plannedFor?:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was done.' }) doneOn?: string | null;
  @Field(() => [ObservationScoreInput], { nullable: true, description: 'What was scored, all of it.' })
  scores?: ObservationScoreInput[] | null;
  @Field(() => String, { nullable: true, description: 'What the IRO is to do.' }) actions?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * What is to change, by column. @throws BadInput when nothing is, or when what is needed would be taken away
 */
function changesIn({ kind, dueBy, plannedFor, doneOn, scores, actions }: CorrectObservationInput): Columns {
  if (kind === null || scores === null)
    throw new BadInput('kind and scores cannot be taken away: say what they should be.');
  const said = {
    kind,
    due_by: dueBy,
    planned_for: plannedFor,
    done_on: doneOn,
    scores: scores === undefined ? undefined : JSON.stringify(scores),
    actions,
  };
  const changes = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  if (Object.keys(changes).length === 0)
    throw new BadInput('Say what is to be put right: kind, dueBy, plannedFor, doneOn, scores, actions.');
  return changes;
}

@Resolver()
export class CorrectObservation {
  @PartOf('OBSERVATION')
  @Mutation(() => PracticeObservation, {
    description:
      'Puts right what is on record of an observation; the record as it was is kept in the journal, with the reason.',
  })
  async correctObservation(
    @Arg('input', () => CorrectObservationInput, { description: 'What is right, and why it was wrong.' })
    input: CorrectObservationInput,
    @Ctx() context: Context,
  ): Promise<PracticeObservation> {
    const reason = checkSaid('reason', input.reason);
    const changes = changesIn(input);
    checkCode('kind', input.kind, observationKinds);
    checkScores(input.scores ?? []);
    checkNotAhead(context.today, 'An observation', input.doneOn);
    const id = await context.act(
      'CORRECT_OBSERVATION',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(
          manager,
          'practice_observation',
          practiceObservations.what,
          input.id,
        );
        await changeRecord(manager, 'practice_observation', before.id, input.version, changes);
        return {
          id: before.id,
          before,
          after: { ...before, ...changes, reason },
          sentence: 'The record of an observation was put right.',
        };
      },
    );
    return readBack(context, practiceObservations, id);
  }
}
