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

@InputType({ description: 'A personal education plan that was put on file.' })
export class RecordPepOnFileInput {
  @Field(() => ID, { description: 'The plan.' }) pepId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it was put on the child’s file.' }) onFileOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a plan is on the child's file, where it is for the first review. */
@Resolver()
export class RecordPepOnFile {
  @PartOf('EDUCATION')
  @Mutation(() => PersonalEducationPlan, {
    description: 'Records that a personal education plan was put on the child’s file.',
  })
  async recordPepOnFile(
    @Arg('input', () => RecordPepOnFileInput, { description: 'Which, and when.' })
    input: RecordPepOnFileInput,
    @Ctx() context: Context,
  ): Promise<PersonalEducationPlan> {
    checkNotAhead(context.today, 'A plan on file', input.onFileOn);
    const { pepId, onFileOn } = input;
    const childId = await childOfRecord(context, 'personal_education_plan', 'personal education plan', pepId);
    const recorded = await context.act(
      'RECORD_PEP_ON_FILE',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(
          manager,
          'personal_education_plan',
          'personal education plan',
          pepId,
        );
        if (before['on_file_on'] !== null)
          throw new Refused(
            'ALREADY_ON_FILE',
            'This plan is on file already. Correct the record if the day is wrong.',
          );
        checkOrder(before['begun_on'] as string, onFileOn, 'A plan cannot be on file before it was begun.');
        await changeRecord(manager, 'personal_education_plan', pepId, input.version, {
          on_file_on: onFileOn,
        });
        return {
          id: pepId,
          before,
          after: { ...before, on_file_on: onFileOn },
          on: onFileOn,
          sentence: 'The personal education plan was put on file.',
        };
      },
    );
    return readBack(pepById, context, recorded, 'personal education plan');
  }
}
