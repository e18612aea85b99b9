import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { pepById } from '../loaders/education-loaders';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'A personal education plan that no longer applies.' })
export class EndPepInput {
  @Field(() => ID, { description: 'The plan.' }) pepId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The first day on which it no longer applied.' }) endedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a personal education plan no longer applies. */
@Resolver()
export class EndPep {
  @PartOf('EDUCATION')
  @Mutation(() => PersonalEducationPlan, {
    description: 'Records that a personal education plan no longer applies.',
  })
  async endPep(
    @Arg('input', () => EndPepInput, { description: 'Which, and from when.' }) input: EndPepInput,
    @Ctx() context: Context,
  ): Promise<PersonalEducationPlan> {
    checkNotAhead(context.today, 'The end of a plan', input.endedOn);
    const { pepId, endedOn } = input;
    const childId = await childOfRecord(context, 'personal_education_plan', 'personal education plan', pepId);
    const recorded = await context.act('END_PEP', { childId, actId: input.actId, input }, async (manager) => {
      const before = await recordToChange(
        manager,
        'personal_education_plan',
        'personal education plan',
        pepId,
      );
      if (before['ended_on'] !== null)
        throw new Refused(
          'ALREADY_ENDED',
          'This plan has ended already. Correct the record if the day is wrong.',
        );
      checkOrder(before['begun_on'] as string, endedOn, 'A plan cannot end before it was begun.');
      checkOrder(
        before['reviewed_on'] as string | null,
        endedOn,
        'The plan was reviewed after that day. Check the day, or correct the review.',
      );
      await changeRecord(manager, 'personal_education_plan', pepId, input.version, { ended_on: endedOn });
      return {
        id: pepId,
        before,
        after: { ...before, ended_on: endedOn },
        on: endedOn,
        sentence: 'The personal education plan no longer applied.',
      };
    });
    return readBack(pepById, context, recorded, 'personal education plan');
  }
}
