import { createHash } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import type { Part } from '@iro/access';
import type { Context } from '../context';
import { BadInput } from '@iro/process';
import { PartOf } from '../part';
import { connection, cursorOf, fromCursor, pageSize } from '../paging';
import { recordIdsAmong } from '../rows/grouped';

/**
 * One list of children who need a person to look: what is the matter, and one SELECT of `(child_id, since,
 * sentence)`.
 */
export interface AttentionList {
  /** Stable: `LEAVER_WITHOUT_ADVISER`. */
  readonly kind: string;
  readonly title: string;
  /** A reader of the part finds the list; whoever does not read it does not. */
  readonly part: Part;
  /**
   * True: since when a child is on it may be a birthday, so whoever may not know the day of birth does not
   * find it.
   */
  readonly toldByBirthday?: true;
  /** `child_id uuid, since date, sentence text`, one row per child; `$1` is today. */
  readonly text: string;
}

@InputType({ description: 'Which children who need attention. What is not said narrows nothing.' })
export class AttentionFilter {
  @Field(() => [String], { nullable: true, description: 'Of these kinds, such as LEAVER_WITHOUT_ADVISER.' })
  kinds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Of this team today.' }) teamId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this IRO today.' }) iroId?: string | null;
  @Field(() => ID, { nullable: true, description: 'This child alone.' }) childId?: string | null;
}

interface Row extends Record<string, unknown> {
  childId: string;
  kind: string;
  since: string | null;
  sentence: string;
}

const nobody = '00000000-0000-4000-8000-000000000000';
const idOrNobody = (id: string | null | undefined): string | null =>
  id === null || id === undefined ? null : (recordIdsAmong([id])[0] ?? nobody);

/** A page over the lists an asker may read, in one statement. @throws BadInput for a kind there is none of */
async function listAttention(
  lists: readonly AttentionList[],
  context: Context,
  filter: AttentionFilter,
  first?: number | null,
  after?: string | null,
): Promise<object> {
  const strange = filter.kinds?.find((kind) => !lists.some((list) => list.kind === kind));
  if (strange !== undefined)
    throw new BadInput(`${strange} is not a list here: ${lists.map((list) => list.kind).join(', ')}.`);
  const size = pageSize(first);
  const [afterKind, afterSince, afterChild] = after ? fromCursor(after, 3) : [null, null, null];
  const read = lists.filter(
    (list) =>
      context.reach.parts.includes(list.part) &&
      (!list.toldByBirthday || context.reach.parts.includes('BIRTH_DAY')) &&
      (!filter.kinds || filter.kinds.includes(list.kind)),
  );
  if (read.length === 0) return connection([], size, () => ({ cursor: '', node: null }));
  const rows = await context.read<Row>({
    // Roles read different lists: each set of them is a statement of its own, however long its kinds are.
    name: `attention-${createHash('sha1')
      .update(read.map((list) => list.kind).join(' '))
      .digest('base64url')
      .slice(0, 12)}`,
    // Materialised: each list is read once, whatever the planner thinks of a page of which it knows neither
    // team nor child.
    text: `
      WITH a AS MATERIALIZED (
          ${read.map((list) => `SELECT l.child_id, '${list.kind}' AS kind, l.since, l.sentence FROM (${list.text}) l`).join('\n UNION ALL ')}
        )
      SELECT a.child_id AS "childId", a.kind, a.since, a.sentence
      FROM a
      JOIN known_child k ON k.child_id = a.child_id
      WHERE $1::date IS NOT NULL
        AND ($2::uuid IS NULL OR k.team_id = $2)
        AND ($3::uuid IS NULL OR k.iro_id = $3)
        AND ($4::uuid IS NULL OR k.child_id = $4)
        AND (
            $5::text IS NULL
            OR (
                a.kind COLLATE "C", coalesce(a.since, 'infinity'), a.child_id
              ) > ($5::text, coalesce($6::date, 'infinity'), $7::uuid)
          )
      ORDER BY a.kind COLLATE "C", coalesce(a.since, 'infinity'), a.child_id
      LIMIT $8
    `,
    values: [
      context.today,
      idOrNobody(filter.teamId),
      idOrNobody(filter.iroId),
      idOrNobody(filter.childId),
      afterKind,
      afterSince,
      afterChild,
      size + 1,
    ],
  });
  const titles = new Map(lists.map((list) => [list.kind, list.title]));
  return connection(rows, size, (row) => ({
    cursor: cursorOf(row.kind, row.since, row.childId),
    node: {
      kind: row.kind,
      title: titles.get(row.kind) ?? row.kind,
      since: row.since,
      sentence: row.sentence,
      child: { id: row.childId },
    },
  }));
}

/** The lists of a service as one root field, such as `reviewAttention`. */
export function attentionField(
  field: string,
  about: string,
  AttentionConnection: new () => object,
  lists: readonly AttentionList[],
): new () => object {
  @Resolver()
  class AllAttention {
    @PartOf('DATES')
    @Query(() => AttentionConnection, {
      nullable: true,
      name: field,
      description: `Children who need a person to look, because of their ${about}: ${lists.map((list) => list.title.charAt(0).toLowerCase() + list.title.slice(1)).join('; ')}.`,
    })
    attention(
      @Ctx() context: Context,
      @Arg('filter', () => AttentionFilter, {
        nullable: true,
        description: 'Which of them; all when not said.',
      })
      filter?: AttentionFilter,
      @Arg('first', () => Int, {
        nullable: true,
        description: 'How many at a time, 1 to 500; 50 when not said.',
      })
      first?: number,
      @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
      after?: string,
    ): Promise<object> {
      return listAttention(lists, context, filter ?? {}, first, after);
    }
  }
  return AllAttention;
}
