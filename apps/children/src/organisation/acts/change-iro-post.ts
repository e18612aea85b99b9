import { Arg, Ctx, Field, Float, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { employments } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  insertRecord,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { iroById } from '../loaders/organisation-loaders';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { checkFte } from './appoint-iro';
import { anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'How an IRO’s post changes. What is left out stays as it is.' })
export class ChangeIroPostInput {
  @Field(() => ID, { description: 'The IRO.' }) iroId: string;
  @Field(() => DateScalar, { description: 'The first day of the change; it may lie ahead.' }) from: string;
  @Field(() => String, { nullable: true, description: 'PERMANENT or AGENCY.' }) employment?: string | null;
  @Field(() => Float, { nullable: true, description: 'Full-time equivalent: above 0 and at most 1.' }) fte?:
    number | null;
  @Field(() => String, anActId) actId?: string | null;
}

interface Terms {
  employment: string;
  fte: number;
}

/**
 * An IRO's hours or employment change from a day on; what held until then stays on record, so that figures of
 * earlier days do not move.
 */
@Resolver()
export class ChangeIroPost {
  @PartOf('ORGANISATION')
  @Mutation(() => IndependentReviewingOfficer, {
    description:
      'Changes an IRO’s hours or employment from a day on, which may lie ahead; what held before stays on record.',
  })
  async changeIroPost(
    @Arg('input', () => ChangeIroPostInput, { description: 'The IRO, the day and what changes.' })
    input: ChangeIroPostInput,
    @Ctx() context: Context,
  ): Promise<IndependentReviewingOfficer> {
    const { iroId, from, employment = null, fte = null } = input;
    checkCode('employment', employment, employments);
    checkFte(fte);
    if (employment === null && fte === null) throw new BadInput('Say what changes: employment, fte or both.');
    await context.act('CHANGE_IRO_POST', { childId: null, actId: input.actId, input }, async (manager) => {
      const iro = await recordToChange(manager, 'iro', 'independent reviewing officer', iroId);
      const [first, last] = [String(iro['in_post_from']), iro['in_post_to'] as string | null];
      if (from <= first || (last !== null && from >= last))
        throw new Refused(
          'NOT_WITHIN_APPOINTMENT',
          'A change lies after the first day in post and before the last. Correct ' +
            'the appointment itself where it was recorded wrongly.',
        );
      const [held] = await manager.query<Terms[]>(
        `
          SELECT employment, fte
          FROM iro_terms
          WHERE iro_id = $1 AND from_on <= $2
          ORDER BY from_on DESC
          LIMIT 1
        `,
        [iroId, from],
      );
      const before = held ?? { employment: String(iro['employment']), fte: Number(iro['fte']) };
      const after = { employment: employment ?? before.employment, fte: fte ?? before.fte };
      if (after.employment === before.employment && after.fte === before.fte)
        throw new Refused('NOTHING_CHANGES', 'That is how the IRO is employed on that day already.');
      const made = await insertRecord(manager, 'iro_terms', { iro_id: iroId, from_on: from, ...after });
      return {
        id: made,
        before,
        after: { id: made, iroId, from, ...after },
        on: from,
        sentence: 'An IRO’s post changed.',
      };
    });
    return readBack(iroById(context, iroId), 'independent reviewing officer');
  }
}
