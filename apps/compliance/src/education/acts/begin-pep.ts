import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ageOn, type CivilDate } from '@iro/calendar';
import {
  DateScalar,
  PartOf,
  Refused,
  checkNotAhead,
  dayInWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { pepById } from '../loaders/education-loaders';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';
import { lookedAfterOn, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'A personal education plan that was begun.' })
export class BeginPepInput {
  @Field(() => ID, { description: 'The child it is for.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day it was begun.' }) begunOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a personal education plan was begun; a child has one at a time. */
@Resolver()
export class BeginPep {
  @PartOf('EDUCATION')
  @Mutation(() => PersonalEducationPlan, {
    description: 'Records that a personal education plan (PEP) was begun for a child.',
  })
  async beginPep(
    @Arg('input', () => BeginPepInput, { description: 'For whom, and when.' }) input: BeginPepInput,
    @Ctx() context: Context,
  ): Promise<PersonalEducationPlan> {
    checkNotAhead(context.today, 'A plan', input.begunOn);
    const { childId, begunOn } = input;
    const recorded = await context.act(
      'BEGIN_PEP',
      { childId, actId: input.actId, input },
      async (manager) => {
        const { dateOfBirth } = await lookedAfterOn(manager, childId, begunOn);
        if (ageOn(dateOfBirth, begunOn as CivilDate) >= 18)
          throw new Refused(
            'OF_AGE',
            'The young person was eighteen that day: there is no personal education plan to begin. Check the day.',
          );
        const [other] = await manager.query<{ begunOn: string }[]>(
          `
            SELECT begun_on AS "begunOn"
            FROM personal_education_plan
            WHERE child_id = $1 AND (ended_on IS NULL OR ended_on > $2)
            ORDER BY begun_on
            LIMIT 1
          `,
          [childId, begunOn],
        );
        if (other !== undefined)
          throw new Refused(
            'PEP_APPLIES',
            `A plan begun on ${dayInWords(other.begunOn)} still applies. Review that one, or end it first.`,
          );
        const id = await insertRecord(manager, 'personal_education_plan', {
          child_id: childId,
          begun_on: begunOn,
        });
        return {
          id,
          before: null,
          after: { begunOn },
          on: begunOn,
          sentence: 'A personal education plan was begun.',
        };
      },
    );
    return readBack(pepById, context, recorded, 'personal education plan');
  }
}
