import {
  connection,
  cursorOf,
  derivedRows,
  fromCursor,
  pageSize,
  readRows,
  recordIdsAmong,
  type Context,
} from '@iro/subgraph';
import type { ChildrenFilter } from '../types/children-filter.input';

/** Whose children are listed: all within reach, an IRO's or a team's. */
export type ChildrenOf = 'ALL' | 'IRO' | 'TEAM';

/** What a list of children is asked with. */
export interface ChildrenPage {
  readonly filter?: ChildrenFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

const whose: Readonly<Record<ChildrenOf, string>> = {
  ALL: 'true',
  IRO: 'k.iro_id = g.id',
  TEAM: 'k.team_id = g.id',
};
const nobody = '00000000-0000-0000-0000-000000000000';
const idOrNone = (id: string | null | undefined): string | null =>
  id === null || id === undefined ? null : (recordIdsAmong([id])[0] ?? nobody);

/** A child of a list: whose list it is of, and the child. */
const listed = derivedRows<{ of: string; id: string; childId: string }>(
  { of: 'g.id', id: 'k.id', childId: 'k.id' },
  'known_child k',
);

/** The statement of a list: `$1` whose lists, `$2` to `$6` the filter, `$7` after whom, `$8` how many. */
const listOf =
  (of: ChildrenOf) =>
  (columns: string): string => `
    SELECT ${columns}
    FROM unnest($1::uuid[]) g(id)
    CROSS JOIN LATERAL (
        SELECT k.child_id AS id
        FROM known_child k
        WHERE ${whose[of]}
          AND ($2::boolean IS NULL OR k.looked_after = $2)
          AND ($3::uuid IS NULL OR k.team_id = $3)
          AND ($4::uuid IS NULL OR k.iro_id = $4)
          AND (
              $5::text IS NULL
              OR EXISTS (
                  SELECT 1
                  FROM legal_status s
                  WHERE s.child_id = k.child_id AND s.status = $5 AND s.to_on IS NULL
                )
            )
          AND (
              $6::text IS NULL
              OR EXISTS (
                  SELECT 1
                  FROM placement p
                  WHERE p.child_id = k.child_id AND p.type = $6 AND p.to_on IS NULL
                )
            )
          AND ($7::uuid IS NULL OR k.child_id > $7)
        ORDER BY k.child_id
        LIMIT $8
      ) k
    ORDER BY g.id, k.id
  `;

/** A page of children as things are now, by id; for many IROs or teams at once it is one statement. */
export function childrenPage(
  context: Context,
  of: ChildrenOf,
  id: string,
  { filter, first, after }: ChildrenPage,
): Promise<object> {
  const size = pageSize(first);
  const [last] = after ? fromCursor(after, 'id') : [null];
  const values = [
    filter?.lookedAfter ?? null,
    idOrNone(filter?.teamId),
    idOrNone(filter?.iroId),
    filter?.legalStatus ?? null,
    filter?.placementType ?? null,
    last,
    size + 1,
  ];
  return context
    .loader<string, object>(`children-${of}-${JSON.stringify(values)}`, async (ids) => {
      const rows = await readRows(context, listed, listOf(of), [recordIdsAmong(ids), ...values]);
      return ids.map((each) =>
        connection(
          rows.filter((row) => row.of === each),
          size,
          (row) => ({ cursor: cursorOf(row.id), node: { id: row.id } }),
        ),
      );
    })
    .load(of === 'ALL' ? nobody : id);
}
