import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ageOn, type CivilDate } from '@iro/calendar';
import { DateScalar, PartOf, Refused, checkNotAhead, insertRecord, type Context } from '@iro/subgraph';
import { developmentCheckById } from '../loaders/health-loaders';
import { DevelopmentCheck } from '../types/development-check.type';
import { HealthOutcome } from '../types/health-assessment.type';
import { lookedAfterOn, readBack, refuseTwice } from '../../graph/checks/child-on-day';

@InputType({ description: 'A check of a young child’s development to record.' })
export class RecordDevelopmentCheckInput {
  @Field(() => ID, { description: 'The child checked.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day of the check, or of its refusal.' }) checkedOn: string;
  @Field(() => HealthOutcome, { description: 'Whether it took place or was refused.' })
  outcome: HealthOutcome;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records a check of development, which the return asks of children under five. */
@Resolver()
export class RecordDevelopmentCheck {
  @PartOf('HEALTH')
  @Mutation(() => DevelopmentCheck, {
    description: 'Records a check of the development of a child under five, held or refused.',
  })
  async recordDevelopmentCheck(
    @Arg('input', () => RecordDevelopmentCheckInput, { description: 'What to record.' })
    input: RecordDevelopmentCheckInput,
    @Ctx() context: Context,
  ): Promise<DevelopmentCheck> {
    checkNotAhead(context.today, 'A development check', input.checkedOn);
    const { childId, checkedOn, outcome } = input;
    const recorded = await context.act(
      'RECORD_DEVELOPMENT_CHECK',
      { childId, actId: input.actId, input },
      async (manager) => {
        const { dateOfBirth } = await lookedAfterOn(manager, childId, checkedOn);
        if (ageOn(dateOfBirth, checkedOn as CivilDate) >= 5)
          throw new Refused(
            'NOT_UNDER_FIVE',
            'Development checks are of children under five, and the child was five ' +
              'that day. Check the day, or record a health assessment.',
          );
        await refuseTwice(
          manager,
          'development_check',
          'checked_on',
          { childId, on: checkedOn },
          'development check',
        );
        const id = await insertRecord(manager, 'development_check', {
          child_id: childId,
          checked_on: checkedOn,
          outcome,
        });
        return {
          id,
          before: null,
          after: { checkedOn, outcome },
          on: checkedOn,
          sentence:
            outcome === 'REFUSED'
              ? 'A development check was refused.'
              : 'The child’s development was checked.',
        };
      },
    );
    return readBack(developmentCheckById, context, recorded, 'development check');
  }
}
