import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, changeRecord, checkOrder, recordToChange, type Context } from '@iro/subgraph';
import { managerById } from '../loaders/organisation-loaders';
import { Manager } from '../types/manager.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which manager leaves a post, and when.' })
export class EndManagerAppointmentInput {
  @Field(() => ID, { description: 'The post as held.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The first day no longer in the post; it may lie ahead.' })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** Records when a manager leaves a post, also ahead. */
@Resolver()
export class EndManagerAppointment {
  @PartOf('ORGANISATION')
  @Mutation(() => Manager, { description: 'Records when a manager leaves a post, also ahead.' })
  async endManagerAppointment(
    @Arg('input', () => EndManagerAppointmentInput, { description: 'Which, and the day.' })
    input: EndManagerAppointmentInput,
    @Ctx() context: Context,
  ): Promise<Manager> {
    const id = await context.act(
      'END_MANAGER_APPOINTMENT',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'manager', 'management post', input.id);
        checkOrder(String(before['from_on']), input.endedOn, 'The end cannot come before the beginning.');
        await changeRecord(manager, 'manager', input.id, input.version, { to_on: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, to_on: input.endedOn },
          on: input.endedOn,
          sentence: 'A manager’s appointment ends.',
        };
      },
    );
    return readBack(managerById(context, id), 'management post');
  }
}
