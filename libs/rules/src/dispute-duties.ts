import { addWorkingHours24, applyLimit, type CivilDate, civilDateOf, type Holidays } from '@iro/calendar';
import type { DisputeProtocol, ProtocolStage } from './dispute-protocol';
import { type Duty, inOrder, openDuty } from './duty';

export interface DisputeStage {
  readonly id: string;
  /** As named in the protocol. */
  readonly stage: string;
  readonly raisedOn: CivilDate;
  /** ISO instant; null or left out: the hour is not on record. */
  readonly raisedAt?: string | null;
  readonly respondedOn: CivilDate | null;
  readonly respondedAt?: string | null;
}

export interface DisputeHistory {
  readonly id: string;
  readonly stages: readonly DisputeStage[];
  /** Null: not resolved. */
  readonly resolvedOn: CivilDate | null;
}

/**
 * An answer at each stage raised, and the resolution of the whole dispute.
 *
 * A stage's clock runs from the day it was raised, the whole dispute's from the first stage raised, whichever
 * that is. Only an answer meets a stage; going on to the next does not stop its clock, and a resolution
 * without an answer closes it. A stage without a limit has no duty.
 *
 * @throws RangeError for a stage that the protocol does not know, a dispute raised before the protocol, an
 * hour that is not on its day, hours that make no whole days, or outside the calendar of holidays
 * @example stage 2 raised on Monday 2016-03-21 -> answer by Wednesday 2016-03-30: Good Friday and Easter
 * Monday are not worked
 */
export function disputeDuties(
  { protocol, dispute }: { protocol: DisputeProtocol; dispute: DisputeHistory },
  holidays: Holidays,
): Duty[] {
  const first = dispute.stages.map(({ raisedOn }) => raisedOn).sort()[0];
  if (first === undefined) return [];
  if (first < protocol.from)
    throw new RangeError(
      `Dispute ${dispute.id} was raised on ${first}, before the protocol of ${protocol.from}`,
    );
  const { resolvedOn } = dispute;
  const whole = openDuty('DISPUTE_RESOLVED', first, applyLimit(first, protocol.whole, holidays), protocol, {
    subject: dispute.id,
    metOn: resolvedOn,
  });
  const answers = dispute.stages.flatMap((entry) => {
    const stage = protocol.stages.find(({ stage: name }) => name === entry.stage);
    if (!stage) throw new RangeError(`The protocol of ${protocol.from} has no stage ${entry.stage}`);
    return stage.limit ? [stageDuty(entry, stage.limit, protocol, resolvedOn, holidays)] : [];
  });
  return inOrder([whole, ...answers]);
}

function stageDuty(
  entry: DisputeStage,
  limit: NonNullable<ProtocolStage['limit']>,
  protocol: DisputeProtocol,
  resolvedOn: CivilDate | null,
  holidays: Holidays,
): Duty {
  const answered = entry.respondedOn;
  const duty = openDuty(
    'STAGE_RESPONSE',
    entry.raisedOn,
    applyLimit(entry.raisedOn, limit, holidays),
    protocol,
    {
      subject: entry.id,
      metOn: answered,
      closedOn: answered ? null : resolvedOn,
      ...(entry.respondedAt ? { metAt: entry.respondedAt } : {}),
    },
  );
  if (limit.unit !== 'HOURS') return duty;
  if (limit.count === 0 || limit.count % 24 !== 0)
    throw new RangeError(`A limit of ${limit.count} hours cannot be counted; 24, 48 and so on can`);
  if (!entry.raisedAt) return duty;
  const raisedAt = new Date(entry.raisedAt);
  if (civilDateOf(raisedAt) !== entry.raisedOn)
    throw new RangeError(`Stage ${entry.id} was raised on ${entry.raisedOn}, not at ${entry.raisedAt}`);
  let dueAt = raisedAt;
  for (let hours = 0; hours < limit.count; hours += 24) dueAt = addWorkingHours24(dueAt, holidays);
  return { ...duty, dueAt: dueAt.toISOString() };
}
