import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, checkNotAhead, insertRecord, type Context } from '@iro/subgraph';
import { dentalCheckById } from '../loaders/health-loaders';
import { DentalCheck } from '../types/dental-check.type';
import { HealthOutcome } from '../types/health-assessment.type';
import { lookedAfterOn, readBack, refuseTwice } from '../../graph/checks/child-on-day';

@InputType({ description: 'A check by a dentist to record.' })
export class RecordDentalCheckInput {
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

/** Records a check by a dentist, held or refused. */
@Resolver()
export class RecordDentalCheck {
  @PartOf('HEALTH')
  @Mutation(() => DentalCheck, {
    description: 'Records a check of a child’s teeth by a dentist, held or refused.',
  })
  async recordDentalCheck(
    @Arg('input', () => RecordDentalCheckInput, { description: 'What to record.' })
    input: RecordDentalCheckInput,
    @Ctx() context: Context,
  ): Promise<DentalCheck> {
    checkNotAhead(context.today, 'A dental check', input.checkedOn);
    const { childId, checkedOn, outcome } = input;
    const recorded = await context.act(
      'RECORD_DENTAL_CHECK',
      { childId, actId: input.actId, input },
      async (manager) => {
        await lookedAfterOn(manager, childId, checkedOn);
        await refuseTwice(manager, 'dental_check', 'checked_on', { childId, on: checkedOn }, 'dental check');
        const id = await insertRecord(manager, 'dental_check', {
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
            outcome === 'REFUSED' ? 'A dental check was refused.' : 'A dentist checked the child’s teeth.',
        };
      },
    );
    return readBack(dentalCheckById, context, recorded, 'dental check');
  }
}
