import { DutyEntity } from '@iro/journal';
import { grouped, readRows, recordIdsAmong, rowsOf, type Context, type RowOf } from '@iro/subgraph';
import { onProtocolStage, protocolNameOf } from '../../protocol/checks/stage-codes';
import { ProtocolStageEntity } from '../../protocol/tables/protocol-stage.entity';
import { StageEntryEntity } from '../tables/stage-entry.entity';

/** What is worked out for every stage entry. */
interface Worked {
  stage: string;
  label: string;
  inTime: boolean | null;
}

const stored = rowsOf(StageEntryEntity, [
  'id',
  'childId',
  'disputeId',
  'addressee',
  'coveredBy',
  'raisedAt',
  'respondedAt',
  'response',
  'respondedBy',
  'adequate',
  'judgedBecause',
  'judgedOn',
  'version',
]);

/** Stage entries with their stage of the protocol and when the answer is due; `$2` is today, `$3` now. */
const stageRows = stored
  .leftJoin(ProtocolStageEntity, 'p', onProtocolStage('t', 'p'), { answeredByRole: 'role', place: 'place' })
  .leftJoin(DutyEntity, 'u', "u.subject = t.id AND u.kind = 'STAGE_RESPONSE'", {
    dueBy: 'dueBy',
    dueAt: 'dueAt',
  })
  .derive<Worked>({
    stage: protocolNameOf('t.stage'),
    label: 'coalesce(p.label, t.stage)',
    inTime: `
      CASE
        WHEN u.met_on IS NOT NULL THEN coalesce(u.met_at <= u.due_at, u.met_on <= u.due_by)
        WHEN u.closed_on IS NOT NULL THEN CASE WHEN u.due_by <= u.closed_on THEN false END
        WHEN u.due_by < $2::date OR u.due_at < $3::timestamptz THEN false
      END
    `,
  });
type StageRow = RowOf<typeof stageRows>;

/** The stages of a dispute in the order they were raised, with when each answer is due. */
export const stagesOfDispute = (context: Context, disputeId: string): Promise<StageRow[]> =>
  context
    .loader<string, StageRow[]>('stages-of-dispute', async (ids) =>
      grouped(
        ids,
        await readRows(
          context,
          stageRows,
          `
            WHERE t.dispute_id = ANY($1)
            ORDER BY t.raised_at, coalesce(p.place, 0), t.stage COLLATE "C"
          `,
          [ids, context.today, context.now()],
        ),
        (row) => row.disputeId,
      ),
    )
    .load(disputeId);

/** A stage of a dispute by its id. */
export const stageEntryById = Object.assign(
  async (context: Context, id: string): Promise<StageRow | null> => {
    const values = [recordIdsAmong([id]), context.today, context.now()];
    return (await readRows(context, stageRows, 'WHERE t.id = ANY($1)', values))[0] ?? null;
  },
  { called: 'stage of a dispute' },
);
