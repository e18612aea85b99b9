import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { legalStatusesOfAdopters, numbersOfAdopters, sexesOfAdopters } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  checkNotAhead,
  checkOrder,
  insertRecord,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { adoptionsOfChild } from '../loaders/care-loaders';
import { childOfRecord, readBack } from '../checks/child-of-record';
import { endCare } from '../checks/end-care';
import { Adoption } from '../types/adoption.type';

@InputType({ description: 'An adoption by order of the court.' })
export class RecordAdoptionInput {
  @Field(() => ID, { description: 'The period of care that ends with it.' }) periodOfCareId: string;
  @Field(() => Int, {
    description: 'The version of the period of care you read; another in the meantime is a conflict.',
  })
  version: number;
  @Field(() => DateScalar, { description: 'The day of the order.' }) orderedOn: CivilDate;
  @Field(() => Boolean, {
    description: 'Whether the application was unopposed (E11); consent was dispensed with otherwise (E12).',
  })
  unopposed: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'The day child and adopters were matched.' })
  matchedOn?: CivilDate | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the foster carer adopted; taken from the placement when left out.',
  })
  byFosterCarer?: boolean | null;
  @Field(() => String, { nullable: true, description: 'How many adopters: 1 or 2.' }) numberOfAdopters?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Their sex: M1, F1, MM, FF or MF.' }) sexOfAdopters?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Their legal status by the codes of the return, such as L11.',
  })
  legalStatusOfAdopters?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * The placement for adoption in which the order found the child, and the decision. @throws Refused when there
 * is none
 */
async function placed(
  manager: EntityManager,
  childId: string,
  orderedOn: CivilDate,
): Promise<{ type: string; decidedOn: CivilDate | null; fromOn: CivilDate }> {
  const [placement] = await manager.query<{ type: string; decidedOn: CivilDate | null; fromOn: CivilDate }[]>(
    `
      SELECT
        p.type, p.from_on AS "fromOn",
        (
            SELECT max(d.decided_on)
            FROM adoption_decision d
            WHERE d.child_id = p.child_id AND d.reversed_on IS NULL
          ) AS "decidedOn"
      FROM placement p
      WHERE p.child_id = $1
        AND NOT p.temporary
        AND p.type IN ('A3', 'A4', 'A5', 'A6')
        AND p.from_on < $2
        AND (p.to_on IS NULL OR p.to_on > $2)
    `,
    [childId, orderedOn],
  );
  if (placement === undefined)
    throw new Refused(
      'NOT_PLACED_FOR_ADOPTION',
      'The child is not placed for adoption on the day of the order. Check the ' +
        'day, or record the placement for adoption first.',
    );
  return placement;
}

function checkAdopters({
  numberOfAdopters,
  sexOfAdopters,
  legalStatusOfAdopters,
}: RecordAdoptionInput): string | null {
  checkCode('numberOfAdopters', numberOfAdopters, numbersOfAdopters);
  checkCode('sexOfAdopters', sexOfAdopters, sexesOfAdopters);
  checkCode('legalStatusOfAdopters', legalStatusOfAdopters, legalStatusesOfAdopters);
  if (numberOfAdopters && sexOfAdopters && (numberOfAdopters === '1') !== sexOfAdopters.endsWith('1'))
    throw new BadInput('sexOfAdopters is M1 or F1 for one adopter, MM, FF or MF for two.');
  return [numberOfAdopters, sexOfAdopters, legalStatusOfAdopters].filter((each) => each).join(' ') || null;
}

/** A child is adopted: care ends, and from the same moment only the adoption worker opens the record. */
@Resolver()
export class RecordAdoption {
  @PartOf('LEGAL')
  @Mutation(() => Adoption, {
    description:
      'Records the adoption order. Care ends that day, and the record is ' +
      'sealed: from then on only the adoption worker opens it.',
  })
  async recordAdoption(
    @Arg('input', () => RecordAdoptionInput, { description: 'The order.' }) input: RecordAdoptionInput,
    @Ctx() context: Context,
  ): Promise<Adoption> {
    const { periodOfCareId, version, orderedOn, unopposed } = input;
    const adopters = checkAdopters(input);
    checkNotAhead(context.today, 'An adoption', orderedOn);
    checkOrder(
      input.matchedOn,
      orderedOn,
      'Child and adopters are matched before the order. Check the days.',
    );
    const childId = await childOfRecord(context, 'period_of_care', 'period of care', periodOfCareId);
    const reason = unopposed ? 'E11' : 'E12';
    const id = await context.act(
      'RECORD_ADOPTION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const period = await recordToChange(manager, 'period_of_care', 'period of care', periodOfCareId);
        const { type, decidedOn, fromOn } = await placed(manager, childId, orderedOn);
        checkOrder(
          input.matchedOn,
          fromOn,
          'Child and adopters are matched before the placement, or on its day. Check the day.',
        );
        await endCare(manager, { childId, period, version, on: orderedOn, reason });
        const adoption = {
          decided_on: decidedOn,
          matched_on: input.matchedOn ?? null,
          by_foster_carer: input.byFosterCarer ?? (type === 'A3' || type === 'A5'),
          adopters,
        };
        const made = await insertRecord(manager, 'adoption', { child_id: childId, ...adoption });
        await manager.query(
          'UPDATE child SET sealed = true, by_act = true, version = version + 1 WHERE id = $1',
          [childId],
        );
        return {
          id: made,
          before: period,
          after: { id: made, ...adoption, orderedOn, reason, sealed: true },
          on: orderedOn,
          sentence: 'The adoption order was made; care ended and the record was sealed.',
        };
      },
    );
    return readBack(adoptionsOfChild(context, childId), id, 'adoption');
  }
}
