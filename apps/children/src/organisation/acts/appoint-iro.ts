import { Arg, Ctx, Field, Float, InputType, Mutation, Resolver } from 'type-graphql';
import { employments } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  checkCode,
  checkOrder,
  checkSaid,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { iroById } from '../loaders/organisation-loaders';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'An IRO who is appointed.' })
export class AppointIroInput {
  @Field(() => String, { description: 'The IRO’s name.' }) name: string;
  @Field(() => String, { description: 'PERMANENT or AGENCY.' }) employment: string;
  @Field(() => Float, { description: 'Full-time equivalent: above 0 and at most 1, such as 0.6.' })
  fte: number;
  @Field(() => DateScalar, { description: 'First day in post; it may lie ahead.' }) inPostFrom: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day no longer in post, where it is known already.',
  })
  inPostTo?: string | null;
  @Field(() => String, anActId) actId?: string | null;
}

/** @throws BadInput for hours that are none of one person's */
export function checkFte(fte: number | null | undefined): void {
  if (fte !== null && fte !== undefined && !(fte > 0 && fte <= 1))
    throw new BadInput('A full-time equivalent is above 0 and at most 1, such as 0.6.');
}

/** An IRO is appointed, today or ahead; the projection of caseloads counts on it. */
@Resolver()
export class AppointIro {
  @PartOf('ORGANISATION')
  @Mutation(() => IndependentReviewingOfficer, {
    description: 'Appoints an IRO from a day on, which may lie ahead.',
  })
  async appointIro(
    @Arg('input', () => AppointIroInput, { description: 'Who, how employed, and from when.' })
    input: AppointIroInput,
    @Ctx() context: Context,
  ): Promise<IndependentReviewingOfficer> {
    const name = checkSaid('name', input.name);
    checkCode('employment', input.employment, employments);
    checkFte(input.fte);
    checkOrder(input.inPostFrom, input.inPostTo, 'An appointment cannot end before it begins.');
    const id = await context.act(
      'APPOINT_IRO',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const row = {
          name,
          employment: input.employment,
          fte: input.fte,
          in_post_from: input.inPostFrom,
          in_post_to: input.inPostTo ?? null,
        };
        const made = await insertRecord(manager, 'iro', row);
        return {
          id: made,
          before: null,
          after: { id: made, ...row },
          on: input.inPostFrom,
          sentence: 'An IRO was appointed.',
        };
      },
    );
    return readBack(iroById(context, id), 'independent reviewing officer');
  }
}
