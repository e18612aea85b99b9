import { civilDateOf, englandHolidays, type CivilDate } from '@iro/calendar';
import { replaceDuties, type ChildDuty, type DutyKeeper } from '@iro/journal';
import { concernSentDuty } from '@iro/rules';
import { protocolName } from '../../protocol/checks/stage-codes';
import { protocolsOnRecord } from '../../protocol/loaders/protocols-on-record';
import { dutiesOfDispute, type RecordedStage } from './duties-of-dispute';

interface ConcernFacts {
  id: string;
  childId: string;
  reviewId: string | null;
  raisedOn: CivilDate;
  sessionOn: CivilDate | null;
  sentOn: CivilDate | null;
  closedOn: CivilDate | null;
}
interface DisputeFacts {
  id: string;
  childId: string;
  resolvedOn: CivilDate | null;
  withdrawnOn: CivilDate | null;
}
interface StageFacts {
  id: string;
  disputeId: string;
  stage: string;
  raisedAt: Date;
  respondedAt: Date | null;
}

function stageOf({ id, stage, raisedAt, respondedAt }: StageFacts): RecordedStage {
  return {
    id,
    stage: protocolName(stage),
    raisedOn: civilDateOf(raisedAt),
    raisedAt: raisedAt.toISOString(),
    respondedOn: respondedAt && civilDateOf(respondedAt),
    respondedAt: respondedAt?.toISOString() ?? null,
  };
}

/**
 * The duty to send one concern. Where the day of its review's session is not recorded, the day it was raised
 * is the session's; one from preparation has no clock, and one that was closed unsent is ended.
 */
function dutyOfConcern(concern: ConcernFacts): ChildDuty[] {
  const duty = concernSentDuty(
    {
      id: concern.id,
      reviewSessionOn: concern.reviewId === null ? null : (concern.sessionOn ?? concern.raisedOn),
      sentOn: concern.sentOn,
    },
    englandHolidays,
  );
  return duty === null
    ? []
    : [{ ...duty, childId: concern.childId, closedOn: duty.metOn === null ? concern.closedOn : null }];
}

/** Works out and stores what concerns and disputes of these children require. */
export const keepDuties: DutyKeeper = async (manager, children) => {
  if (children.length === 0) return;
  const protocols = await protocolsOnRecord(manager);
  const concerns = await manager.query<ConcernFacts[]>(
    `
      SELECT id, child_id AS "childId", review_id AS "reviewId", raised_on AS "raisedOn",
        review_session_on AS "sessionOn", sent_on AS "sentOn", closed_on AS "closedOn"
      FROM concern
      WHERE child_id = ANY($1)
    `,
    [children],
  );
  const disputes = await manager.query<DisputeFacts[]>(
    `
      SELECT id, child_id AS "childId", resolved_on AS "resolvedOn", withdrawn_on AS "withdrawnOn"
      FROM dispute
      WHERE child_id = ANY($1)
    `,
    [children],
  );
  const entries = await manager.query<StageFacts[]>(
    `
      SELECT id, dispute_id AS "disputeId", stage, raised_at AS "raisedAt",
        responded_at AS "respondedAt"
      FROM stage_entry
      WHERE child_id = ANY($1)
    `,
    [children],
  );
  const stages = new Map<string, RecordedStage[]>();
  for (const { id } of disputes) stages.set(id, []);
  for (const entry of entries) stages.get(entry.disputeId)?.push(stageOf(entry));
  const duties = [
    ...concerns.flatMap(dutyOfConcern),
    ...disputes.flatMap((dispute) =>
      dutiesOfDispute(protocols, { ...dispute, stages: stages.get(dispute.id) ?? [] }, englandHolidays).map(
        (duty) => ({ ...duty, childId: dispute.childId }),
      ),
    ),
  ];
  await replaceDuties(manager, children, duties);
};
