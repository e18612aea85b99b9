import type { EntityManager } from 'typeorm';
import { startOfDay, type CivilDate, type Limit } from '@iro/calendar';
import { disputeAddressees, protocolLimitUnits } from '@iro/codes';
import { lockChildren } from '@iro/journal';
import { referralStage } from '@iro/rules';
import { BadInput, Refused, asSystem, check, type Context } from '@iro/subgraph';
import { keepDuties } from '../../dispute/duties/dispute-duties';
import { cafcass } from './stage-codes';
import type { DisputeProtocolEntity, StoredStage } from '../tables/dispute-protocol.entity';
import type { AdoptProtocolInput, ProtocolLimitInput, ProtocolStageInput } from '../types/protocol.input';

const units: readonly string[] = protocolLimitUnits.codes.map(({ code }) => code);

function limitOf(field: string, { count, unit }: ProtocolLimitInput): Limit {
  if (!units.includes(unit)) throw new BadInput(`The unit of ${field} is one of ${units.join(', ')}.`);
  if (count < 1 || count > 1000) throw new BadInput(`${field} is 1 to 1000 of its unit.`);
  if (unit === 'HOURS' && count % 24 !== 0)
    throw new BadInput(`${field} in hours is counted in whole days: 24, 48 and so on.`);
  return { count, unit: unit as Limit['unit'] };
}

function stageOf({ stage, label, to, role, limit }: ProtocolStageInput): StoredStage {
  if (!/^[A-Z][A-Z0-9_]{0,39}$/.test(stage) || stage === cafcass)
    throw new BadInput(
      'A stage has a name of its own in capitals, digits and underscores, such as ' +
        'STAGE_1; CAFCASS is part of every protocol and is not listed.',
    );
  check.code('role', role, disputeAddressees);
  return {
    stage,
    label: check.said('label', label),
    to: check.said('to', to),
    role,
    limit: limit ? limitOf('limit', limit) : null,
  };
}

/** What is stored of a protocol. */
type Stored = Pick<DisputeProtocolEntity, 'fromOn' | 'source' | 'stages' | 'whole'>;

/** A protocol that somebody enters, as it is stored. @throws BadInput for what cannot be a protocol */
export function protocolOf(input: AdoptProtocolInput): Stored {
  if (input.stages.length === 0 || input.stages.length > 9)
    throw new BadInput('A protocol has one to nine stages.');
  if (new Set(input.stages.map(({ stage }) => stage)).size < input.stages.length)
    throw new BadInput('Name each stage once.');
  return {
    fromOn: input.from,
    source: check.said('source', input.source),
    stages: [...input.stages.map(stageOf), referralStage],
    whole: limitOf('whole', input.whole),
  };
}

/**
 * Works out again the duties of the disputes that a protocol entered now bears on: those raised at a stage
 * since it began.
 *
 * @param since the first day on which what is in force has changed
 * @throws Refused when a stage raised since has no place in the protocol that is now in force
 */
export async function protocolEntered(
  manager: EntityManager,
  context: Context,
  since: CivilDate,
): Promise<void> {
  const moment = startOfDay(since);
  await asSystem(manager, context.reach, async () => {
    const [lost] = await manager.query<unknown[]>(
      `
        SELECT 1
        FROM stage_entry e
        LEFT JOIN protocol_stage p
          ON p.stage = e.stage
          AND p.from_on <= (e.raised_at AT TIME ZONE 'Europe/London')::date
          AND (p.to_on IS NULL OR p.to_on > (e.raised_at AT TIME ZONE 'Europe/London')::date)
        WHERE e.raised_at >= $1 AND e.stage <> $2 AND p.place IS NULL
        LIMIT 1
      `,
      [moment, cafcass],
    );
    if (lost !== undefined)
      throw new Refused(
        'STAGES_IN_USE',
        'Disputes were raised since that day at stages this protocol does not have. Let it begin on a later day.',
      );
    const children = await manager.query<{ id: string }[]>(
      `
        SELECT DISTINCT child_id AS id
        FROM dispute
        WHERE id IN (SELECT dispute_id FROM stage_entry WHERE raised_at >= $1)
      `,
      [moment],
    );
    const ids = children.map(({ id }) => id);
    await lockChildren(manager, ids);
    await keepDuties(manager, ids);
  });
}
