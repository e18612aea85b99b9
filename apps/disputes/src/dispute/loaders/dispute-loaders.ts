import { KnownUnitEntity } from '@iro/journal';
import {
  byId,
  grouped,
  hangingOnBy,
  ofChild,
  readRows,
  recordIdsAmong,
  rowsOf,
  type Context,
  type Many,
  type RowOf,
} from '@iro/subgraph';
import { highestFirst, joinProtocolStage, protocolNameOf } from '../../protocol/checks/stage-codes';
import { DisputeEntity } from '../tables/dispute.entity';

/** A dispute's stage by some order, under the protocol's name. */
const stageBy = (order: string): string =>
  `
    (
      SELECT ${protocolNameOf('e.stage')}
      FROM stage_entry e ${joinProtocolStage('e', 'p')}
      WHERE e.dispute_id = t.id
      ORDER BY ${order}
      LIMIT 1
    )
  `;

/** What is worked out for every dispute: its stages and themes, so that a list is one statement. */
interface StagesAndThemes {
  themeCodes: string[];
  lastStage: string | null;
  highestStage: string | null;
}

/** Disputes with the stages and themes that everybody asks for. */
export const disputeRows = rowsOf(DisputeEntity).derive<StagesAndThemes>({
  themeCodes: `
    ARRAY(
      SELECT h.theme FROM dispute_theme h WHERE h.dispute_id = t.id AND NOT h.struck ORDER BY h.theme
    )
  `,
  lastStage: stageBy(`e.raised_at DESC, ${highestFirst('e', 'p')}`),
  highestStage: stageBy(highestFirst('e', 'p')),
});
export type DisputeRow = RowOf<typeof disputeRows>;

export const disputeById = byId(disputeRows);

/** Which disputes are asked for: open ones, those that are over, or all. */
export type Openness = 'open' | 'closed' | 'all';

export const opennessOf = (open: boolean | null | undefined): Openness => {
  if (open === true) return 'open';
  return open === false ? 'closed' : 'all';
};

const isOpen = 't.resolved_on IS NULL AND t.withdrawn_on IS NULL';
const which: Readonly<Record<Openness, string>> = {
  open: isOpen,
  closed: `NOT (${isOpen})`,
  all: 'true',
};

const newestOfChild = (openness: Openness): Many<DisputeRow> =>
  ofChild(disputeRows, { order: 't.raised_on DESC, t.id', where: which[openness] });

/** A child's disputes, newest first: one statement however many children. */
export const disputesOfChild: Readonly<Record<Openness, Many<DisputeRow>>> = {
  open: newestOfChild('open'),
  closed: newestOfChild('closed'),
  all: newestOfChild('all'),
};

/** The disputes that a concern grew into. */
export const disputesOfConcern = hangingOnBy(
  disputeRows,
  'concernId',
  'WHERE t.concern_id = ANY($1) ORDER BY t.raised_on, t.id',
);

/** A page of a list: how many, and after which row (its day and id). */
export interface DisputesPage {
  readonly size: number;
  readonly after: readonly (string | null)[] | null;
}

/** A page of the disputes an IRO raised, newest first, asked one more than shown. */
export function disputesOfIro(
  context: Context,
  iroId: string,
  openness: Openness,
  { size, after }: DisputesPage,
): Promise<DisputeRow[]> {
  return context
    .loader<string, DisputeRow[]>(
      `disputes-of-iro-${openness}-${size}-${after?.join(' ') ?? ''}`,
      async (ids) =>
        grouped(
          ids,
          await readRows(
            context,
            disputeRows,
            (columns, from) => `
              SELECT d.*
              FROM unnest($1::uuid[]) k(id)
              CROSS JOIN LATERAL (
                  SELECT ${columns}
                  FROM ${from}
                  WHERE t.iro_id = k.id
                    AND ${which[openness]}
                    AND ($3::date IS NULL OR (t.raised_on, t.id) < ($3::date, $4::uuid))
                  ORDER BY t.raised_on DESC, t.id DESC
                  LIMIT $2
                ) d
            `,
            [recordIdsAmong(ids), size + 1, after?.[0] ?? null, after?.[1] ?? null],
          ),
          (row) => row.iroId ?? '',
        ),
    )
    .load(iroId);
}

const unitById = byId(KnownUnitEntity);

/** A part of the organisation by name; null where it is not known. */
export const unitName = async (context: Context, id: string): Promise<string | null> =>
  (await unitById(context, id))?.name ?? null;
