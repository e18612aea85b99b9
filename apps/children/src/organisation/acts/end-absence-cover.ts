import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, changeRecord, checkOrder, recordToChange, type Context } from '@iro/subgraph';
import { absenceById } from '../loaders/absence-loaders';
import { AbsenceCover } from '../types/absence-cover.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which absence ends, and when.' })
export class EndAbsenceCoverInput {
  @Field(() => ID, { description: 'The absence.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The first day back; it may lie ahead.' }) endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** Records when somebody who is away is back; who stood in then no longer does. */
@Resolver()
export class EndAbsenceCover {
  @PartOf('ORGANISATION')
  @Mutation(() => AbsenceCover, {
    description: 'Records when somebody who is away is back; who stood in then no longer does.',
  })
  async endAbsenceCover(
    @Arg('input', () => EndAbsenceCoverInput, { description: 'Which, and the day.' })
    input: EndAbsenceCoverInput,
    @Ctx() context: Context,
  ): Promise<AbsenceCover> {
    const id = await context.act(
      'END_ABSENCE_COVER',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'absence_cover', 'absence', input.id);
        checkOrder(String(before['from_on']), input.endedOn, 'The end cannot come before the beginning.');
        await changeRecord(manager, 'absence_cover', input.id, input.version, { to_on: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, to_on: input.endedOn },
          on: input.endedOn,
          sentence: 'An absence ends.',
        };
      },
    );
    return readBack(absenceById(context, id), 'absence');
  }
}
