import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { iroById } from '../loaders/organisation-loaders';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which IRO leaves, and when.' })
export class EndIroAppointmentInput {
  @Field(() => ID, { description: 'The IRO.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The first day no longer in post; it may lie ahead.' })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** Records when an IRO leaves, also ahead; children stay allocated until another IRO is named for them. */
@Resolver()
export class EndIroAppointment {
  @PartOf('ORGANISATION')
  @Mutation(() => IndependentReviewingOfficer, {
    description:
      'Records when an IRO leaves, also ahead; children stay allocated until another IRO is named for them.',
  })
  async endIroAppointment(
    @Arg('input', () => EndIroAppointmentInput, { description: 'Which, and the day.' })
    input: EndIroAppointmentInput,
    @Ctx() context: Context,
  ): Promise<IndependentReviewingOfficer> {
    const id = await context.act(
      'END_IRO_APPOINTMENT',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'iro', 'independent reviewing officer', input.id);
        checkOrder(
          String(before['in_post_from']),
          input.endedOn,
          'The end cannot come before the beginning.',
        );
        const [later] = await manager.query<unknown[]>(
          'SELECT 1 FROM iro_allocation WHERE iro_id = $1 AND from_on >= $2',
          [input.id, input.endedOn],
        );
        if (later !== undefined)
          throw new Refused(
            'ALLOCATED_LATER',
            'Children were allocated to this IRO on that day or a later one. Choose a ' +
              'later day, or allocate them to another IRO first.',
          );
        await changeRecord(manager, 'iro', input.id, input.version, { in_post_to: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, in_post_to: input.endedOn },
          on: input.endedOn,
          sentence: 'An IRO’s appointment ends.',
        };
      },
    );
    return readBack(iroById(context, id), 'independent reviewing officer');
  }
}
