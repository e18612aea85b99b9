import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { civilDateOf } from '@iro/calendar';
import { NotFound, Refused, possible, recordToChange, type Columns, type Context } from '@iro/subgraph';

/** The tables whose records are about a child. */
type AboutAChild = 'concern' | 'dispute' | 'stage_entry';

/**
 * The child a record is about, as the actor may see it. @throws NotFound when there is no such record within
 * reach
 */
export async function childOfRecord(
  context: Context,
  table: AboutAChild,
  what: string,
  id: string,
): Promise<string> {
  const [row] =
    possible([id]).length === 0
      ? []
      : await context.read<{ child: string }>({
          name: `child-of-${table}`,
          text: `SELECT t.child_id AS child FROM ${table} t WHERE t.id = $1`,
          values: [id],
        });
  if (row === undefined) throw new NotFound(what);
  return row.child;
}

/** A concern or a dispute as stored. */
export interface Challenge extends Columns {
  readonly id: string;
  readonly version: number;
  readonly child_id: string;
  readonly raised_by: string;
  readonly raised_on: CivilDate;
  readonly theme_areas: readonly string[];
}

export interface DisputeRow extends Challenge {
  readonly resolved_on: CivilDate | null;
  readonly withdrawn_on: CivilDate | null;
  readonly team_id: string | null;
  readonly service_id: string | null;
  readonly complained_of: string | null;
}

/**
 * @throws Refused when a conference's chair takes up what an IRO raised, or an IRO what a chair did: each is
 * the other's own judgement
 */
export function checkRaisersSide({ reach }: Context, raisedBy: string): void {
  const chairs = raisedBy === 'CONFERENCE_CHAIR';
  if (reach.role === 'CONFERENCE_CHAIR' && !chairs)
    throw new Refused(
      'RAISED_BY_IRO',
      'An IRO or their manager raised this. Leave it to them, or raise your own.',
    );
  if (reach.role === 'IRO' && chairs)
    throw new Refused(
      'RAISED_BY_CHAIR',
      'The chair of a conference raised this. Leave it to them or to your manager, or raise your own.',
    );
}

/** @throws Refused when the dispute is over */
export function checkOpen(dispute: Pick<DisputeRow, 'resolved_on' | 'withdrawn_on'>): void {
  if (dispute.resolved_on !== null)
    throw new Refused(
      'DISPUTE_RESOLVED',
      'The dispute has been resolved. Open a new one, or have the record corrected.',
    );
  if (dispute.withdrawn_on !== null)
    throw new Refused(
      'DISPUTE_WITHDRAWN',
      'The dispute was withdrawn. Open a new one, or have the record corrected.',
    );
}

/** An open dispute that the actor may take further, locked until the act ends. */
export async function disputeInHand(
  manager: EntityManager,
  context: Context,
  id: string,
): Promise<DisputeRow> {
  const dispute = (await recordToChange(manager, 'dispute', 'dispute', id)) as DisputeRow;
  checkRaisersSide(context, dispute.raised_by);
  checkOpen(dispute);
  return dispute;
}

/** A stage entry as stored, with what its protocol says of the stage. */
export interface StageRow extends Columns {
  readonly id: string;
  readonly version: number;
  readonly child_id: string;
  readonly dispute_id: string;
  readonly stage: string;
  readonly raised_at: Date;
  readonly responded_at: Date | null;
  readonly adequate: boolean | null;
  readonly addressee: string | null;
  readonly covered_by: string | null;
  readonly responded_by: string | null;
  /** Null where its protocol does not know the stage. */
  readonly place: number | null;
  readonly label: string;
  readonly role: string | null;
}

/** The stages of a dispute, in the order they were raised. */
export async function stagesInHand(manager: EntityManager, disputeId: string): Promise<readonly StageRow[]> {
  return manager.query<StageRow[]>(
    `
      SELECT e.*, p.place, coalesce(p.label, e.stage) AS label, p.role
      FROM stage_entry e
      LEFT JOIN protocol_stage p
        ON p.stage = e.stage
        AND p.from_on <= (e.raised_at AT TIME ZONE 'Europe/London')::date
        AND (p.to_on IS NULL OR p.to_on > (e.raised_at AT TIME ZONE 'Europe/London')::date)
      WHERE e.dispute_id = $1
      ORDER BY e.raised_at, coalesce(p.place, 0)
    `,
    [disputeId],
  );
}

/**
 * Whether an earlier stage was put to this person or answered by them: their own answer is what is taken
 * further.
 */
export function answeredBelow(stages: readonly StageRow[], place: number, person: string): boolean {
  return stages.some(
    (each) =>
      (each.place ?? 0) < place && [each.addressee, each.covered_by, each.responded_by].includes(person),
  );
}

/**
 * When something is said to have happened; now when nothing is said.
 *
 * @param notBefore the moment it cannot have come before; null where there is none
 * @throws Refused for a moment still to come, or before that one
 */
export function momentOf(
  context: Context,
  said: Date | null | undefined,
  notBefore: Date | null,
  what: string,
): { at: Date; on: CivilDate } {
  const at = said ?? context.now();
  if (at > context.now())
    throw new Refused('IN_FUTURE', `${what} cannot be recorded before the moment it happens.`);
  if (notBefore !== null && at < notBefore)
    throw new Refused('DAYS_OUT_OF_ORDER', `${what} cannot come before the stage that was raised last.`);
  return { at, on: civilDateOf(at) };
}
