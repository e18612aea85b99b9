import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { civilDateOf } from '@iro/calendar';
import { Refused, readRows, records, rowsOf, type Context, type RowOf } from '@iro/subgraph';
import { onProtocolStage } from '../../protocol/checks/stage-codes';
import { ProtocolStageEntity } from '../../protocol/tables/protocol-stage.entity';
import { DisputeEntity } from '../tables/dispute.entity';
import { StageEntryEntity } from '../tables/stage-entry.entity';

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
export function checkOpen(dispute: Pick<DisputeEntity, 'resolvedOn' | 'withdrawnOn'>): void {
  if (dispute.resolvedOn !== null)
    throw new Refused(
      'DISPUTE_RESOLVED',
      'The dispute has been resolved. Open a new one, or have the record corrected.',
    );
  if (dispute.withdrawnOn !== null)
    throw new Refused(
      'DISPUTE_WITHDRAWN',
      'The dispute was withdrawn. Open a new one, or have the record corrected.',
    );
}

/** An open dispute that the actor may take further, locked until the act ends. */
export async function openDisputeToChange(
  manager: EntityManager,
  context: Context,
  id: string,
): Promise<DisputeEntity> {
  const dispute = await records.toChange(manager, DisputeEntity, id);
  checkRaisersSide(context, dispute.raisedBy);
  checkOpen(dispute);
  return dispute;
}

/** A stage entry as stored, with what its protocol says of the stage. */
const stages = rowsOf(StageEntryEntity)
  .leftJoin(ProtocolStageEntity, 'p', onProtocolStage('t', 'p'), {
    /** Null where its protocol does not know the stage. */
    place: 'place',
    role: 'role',
  })
  .derive<{ label: string }>({ label: 'coalesce(p.label, t.stage)' });
export type StageRow = RowOf<typeof stages>;

/** The stages of a dispute, in the order they were raised. */
export const stagesRaised = (manager: EntityManager, disputeId: string): Promise<StageRow[]> =>
  readRows(manager, stages, 'WHERE t.dispute_id = $1 ORDER BY t.raised_at, coalesce(p.place, 0)', [
    disputeId,
  ]);

/**
 * Whether an earlier stage was put to this person or answered by them: their own answer is what is taken
 * further.
 */
export function answeredBelow(stages: readonly StageRow[], place: number, person: string): boolean {
  return stages.some(
    (each) =>
      (each.place ?? 0) < place && [each.addressee, each.coveredBy, each.respondedBy].includes(person),
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
