import type { CivilDate, Holidays } from '@iro/calendar';
import { disputeDuties, protocolOn, type DisputeProtocol, type DisputeStage, type Duty } from '@iro/rules';

/** A stage as recorded, under the protocol's name for it. */
export type RecordedStage = DisputeStage;

/** A dispute as recorded. */
export interface RecordedDispute {
  readonly id: string;
  readonly stages: readonly RecordedStage[];
  /** Null: not resolved. */
  readonly resolvedOn: CivilDate | null;
  /** Null: not withdrawn. */
  readonly withdrawnOn: CivilDate | null;
}

/**
 * What one dispute requires: an answer at each stage, by the protocol in force on the day that stage was
 * raised, and its resolution, by the protocol of the first. A stage raised before any protocol, or that its
 * protocol doesn't know, has no duty; withdrawal ends what is open.
 *
 * @example stage 1 raised on 2016-06-29 under one protocol, stage 2 on 2016-07-13 under the next -> each
 * limit from its own protocol
 */
export function dutiesOfDispute(
  protocols: readonly DisputeProtocol[],
  dispute: RecordedDispute,
  holidays: Holidays,
): Duty[] {
  const { id, resolvedOn, withdrawnOn } = dispute;
  const ordered = [...dispute.stages].sort((one, other) =>
    one.raisedOn < other.raisedOn ? -1 : one.raisedOn > other.raisedOn ? 1 : 0,
  );
  const duties = ordered.flatMap((stage, place) => {
    const protocol = protocolOn(protocols, stage.raisedOn);
    if (protocol === null || !protocol.stages.some((known) => known.stage === stage.stage)) return [];
    return disputeDuties({ protocol, dispute: { id, stages: [stage], resolvedOn } }, holidays).filter(
      (duty) => duty.kind === 'STAGE_RESPONSE' || place === 0,
    );
  });
  return duties.map((duty) =>
    duty.metOn === null && duty.closedOn === null && withdrawnOn !== null
      ? { ...duty, closedOn: withdrawnOn }
      : duty,
  );
}
