import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { coverKinds } from '@iro/codes';
import {
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  checkCode,
  checkOrder,
  insertRecord,
  possible,
  type Context,
} from '@iro/subgraph';
import { absenceById } from '../loaders/absence-loaders';
import { AbsenceCover } from '../types/absence-cover.type';
import { anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'Who is away, who stands in, and from when to when.' })
export class RecordAbsenceCoverInput {
  @Field(() => String, { description: 'Whose absence it is: IRO, SOCIAL_WORKER or MANAGER.' }) kind: string;
  @Field(() => ID, { description: 'Who is away: the IRO, the social worker, or the manager’s `personId`.' })
  absentId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Who stands in, of the same kind; left out when nobody does.',
  })
  coveredById?: string | null;
  @Field(() => DateScalar, { description: 'The first day away; it may lie ahead.' }) from: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day back; left out while it is not known.',
  })
  to?: string | null;
  @Field(() => String, anActId) actId?: string | null;
}

/** Where the people of a kind are kept. */
const people: Readonly<Record<string, { from: string; what: string }>> = {
  IRO: { from: 'iro WHERE id', what: 'independent reviewing officer' },
  SOCIAL_WORKER: { from: 'social_worker WHERE id', what: 'social worker' },
  MANAGER: { from: 'manager WHERE person_id', what: 'manager' },
};

/** @throws NotFound when the person is not one of the kind */
export async function checkPerson(manager: EntityManager, kind: string, id: string): Promise<void> {
  const of = people[kind];
  const [found] =
    of === undefined
      ? []
      : await manager.query<unknown[]>(`SELECT 1 FROM ${of.from} = $1 LIMIT 1`, [possible([id])[0] ?? null]);
  if (found === undefined) throw new NotFound(of?.what ?? 'person');
}

/**
 * Somebody is away, and somebody, or nobody, stands in; who does sees what the absent one sees, for those
 * days.
 */
@Resolver()
export class RecordAbsenceCover {
  @PartOf('ORGANISATION')
  @Mutation(() => AbsenceCover, {
    description:
      'Records who is away and who stands in; who does sees what the absent one sees, for those days.',
  })
  async recordAbsenceCover(
    @Arg('input', () => RecordAbsenceCoverInput, { description: 'Who, by whom, and from when to when.' })
    input: RecordAbsenceCoverInput,
    @Ctx() context: Context,
  ): Promise<AbsenceCover> {
    const { kind, absentId, coveredById = null, from, to = null } = input;
    checkCode('kind', kind, coverKinds);
    checkOrder(from, to, 'Nobody is back before they went.');
    if (absentId === coveredById)
      throw new Refused('COVERS_SELF', 'Nobody stands in for themselves. Name somebody else, or nobody.');
    const id = await context.act(
      'RECORD_ABSENCE_COVER',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        await checkPerson(manager, kind, absentId);
        if (coveredById !== null) await checkPerson(manager, kind, coveredById);
        const [away] =
          coveredById === null
            ? []
            : await manager.query<unknown[]>(
                `
                  SELECT 1
                  FROM absence_cover
                  WHERE absent_id = $1
                    AND from_on < coalesce($3, 'infinity'::date)
                    AND (to_on IS NULL OR to_on > $2)
                `,
                [coveredById, from, to],
              );
        if (away !== undefined)
          throw new Refused(
            'COVER_IS_AWAY',
            'Who is to stand in is away themselves in these days. Name somebody else, or nobody.',
          );
        const row = { kind, absent_id: absentId, covered_by_id: coveredById, from_on: from, to_on: to };
        const made = await insertRecord(manager, 'absence_cover', row);
        return {
          id: made,
          before: null,
          after: { id: made, ...row },
          on: from,
          sentence:
            coveredById === null
              ? 'An absence was recorded; nobody stands in.'
              : 'An absence was recorded, and who stands in.',
        };
      },
    );
    return readBack(absenceById(context, id), 'absence');
  }
}
