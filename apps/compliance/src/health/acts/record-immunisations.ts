import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, checkNotAhead, insertRecord, type Context } from '@iro/subgraph';
import { immunisationsById } from '../loaders/health-loaders';
import { ImmunisationStatus } from '../types/immunisation-status.type';
import { lookedAfterOn, readBack, refuseTwice } from '../../graph/checks/child-on-day';

@InputType({ description: 'What is known of a child’s immunisations on a day.' })
export class RecordImmunisationsInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day on which it is so.' }) recordedOn: string;
  @Field(() => Boolean, { description: 'Whether they are up to date.' }) upToDate: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records whether immunisations are up to date; what was recorded before stays. */
@Resolver()
export class RecordImmunisations {
  @PartOf('HEALTH')
  @Mutation(() => ImmunisationStatus, {
    description: 'Records whether a child’s immunisations are up to date on a day.',
  })
  async recordImmunisations(
    @Arg('input', () => RecordImmunisationsInput, { description: 'What to record.' })
    input: RecordImmunisationsInput,
    @Ctx() context: Context,
  ): Promise<ImmunisationStatus> {
    checkNotAhead(context.today, 'The state of immunisations', input.recordedOn);
    const { childId, recordedOn, upToDate } = input;
    const recorded = await context.act(
      'RECORD_IMMUNISATIONS',
      { childId, actId: input.actId, input },
      async (manager) => {
        await lookedAfterOn(manager, childId, recordedOn);
        await refuseTwice(
          manager,
          'immunisation_status',
          'recorded_on',
          { childId, on: recordedOn },
          'state of immunisations',
        );
        const id = await insertRecord(manager, 'immunisation_status', {
          child_id: childId,
          recorded_on: recordedOn,
          up_to_date: upToDate,
        });
        return {
          id,
          before: null,
          after: { recordedOn, upToDate },
          on: recordedOn,
          sentence: `Immunisations were found ${upToDate ? 'up to date' : 'not up to date'}.`,
        };
      },
    );
    return readBack(immunisationsById, context, recorded, 'state of immunisations');
  }
}
