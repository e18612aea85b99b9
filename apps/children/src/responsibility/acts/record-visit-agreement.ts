import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, Refused, checkNotAhead, insertRecord, type Context } from '@iro/subgraph';
import { agreementsOfChild } from '../../identity/loaders/loaders';
import { VisitAgreement } from '../types/visit-agreement.type';
import { among, anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'That a child agrees to be visited less often.' })
export class RecordVisitAgreementInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day the child agreed; today or earlier.' }) agreedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** A child in a long-term foster placement of over a year agrees that six-monthly visits are enough. */
@Resolver()
export class RecordVisitAgreement {
  @PartOf('CORE')
  @Mutation(() => VisitAgreement, {
    description:
      'Records that a child in a long-term foster placement, old enough to ' +
      'understand, agrees to be visited less often.',
  })
  async recordVisitAgreement(
    @Arg('input', () => RecordVisitAgreementInput, { description: 'The child and the day.' })
    input: RecordVisitAgreementInput,
    @Ctx() context: Context,
  ): Promise<VisitAgreement> {
    const { childId, agreedOn, actId } = input;
    checkNotAhead(context.today, 'An agreement', agreedOn);
    const id = await context.act('RECORD_VISIT_AGREEMENT', { childId, actId, input }, async (manager) => {
      const [placed] = await manager.query<unknown[]>(
        `
          SELECT 1
          FROM placement
          WHERE child_id = $1
            AND NOT temporary
            AND type IN ('U1', 'U4')
            AND from_on <= $2
            AND (to_on IS NULL OR to_on > $2)
        `,
        [childId, agreedOn],
      );
      if (placed === undefined)
        throw new Refused(
          'NOT_LONG_TERM',
          'The child is not in a long-term foster placement on that day, so visits cannot be fewer by agreement.',
        );
      const [stands] = await manager.query<unknown[]>(
        'SELECT 1 FROM visit_agreement WHERE child_id = $1 AND (ended_on IS NULL OR ended_on > $2)',
        [childId, agreedOn],
      );
      if (stands !== undefined)
        throw new Refused('ALREADY_AGREED', 'An agreement of the child stands on that day or later already.');
      const row = { child_id: childId, agreed_on: agreedOn, ended_on: null };
      const made = await insertRecord(manager, 'visit_agreement', row);
      return {
        id: made,
        before: null,
        after: { id: made, ...row },
        on: agreedOn,
        sentence: 'The child agreed to be visited less often.',
      };
    });
    return readBack(among(agreementsOfChild(context, childId), id), 'agreement');
  }
}
