import { referralStage } from '@iro/rules';

/** What stage entries and protocols call the referral to Cafcass. */
export const cafcass = referralStage.stage;

/**
 * What a protocol calls the stage that a stage entry writes as a digit. @example protocolName('1') ->
 * 'STAGE_1'
 */
export function protocolName(stage: string): string {
  return /^\d$/.test(stage) ? `STAGE_${stage}` : stage;
}

/** What a stage entry writes for a stage of a protocol. @example stageCode('STAGE_1') -> '1' */
export function stageCode(name: string): string {
  return name.replace(/^STAGE_([1-9])$/, '$1');
}

/** The same in SQL: a stage entry's column under the protocol's name. */
export const protocolNameOf = (column: string): string =>
  `CASE WHEN ${column} ~ '^[0-9]$' THEN 'STAGE_' || ${column} ELSE ${column} END`;

/** SQL that holds for a stage entry and its stage of the protocol in force on the day it was raised. */
export const onProtocolStage = (entry: string, stage: string): string => `
  ${stage}.stage = ${entry}.stage
    AND ${stage}.from_on <= (${entry}.raised_at AT TIME ZONE 'Europe/London')::date
    AND (
        ${stage}.to_on IS NULL
        OR ${stage}.to_on > (${entry}.raised_at AT TIME ZONE 'Europe/London')::date
      )
`;

/** SQL that joins the two, where there is such a stage. */
export const joinProtocolStage = (entry: string, stage: string): string =>
  `LEFT JOIN protocol_stage ${stage} ON ${onProtocolStage(entry, stage)}`;

/**
 * SQL that orders stage entries from the highest down: Cafcass, then the place in the protocol, then the
 * later.
 */
export const highestFirst = (entry: string, stage: string): string =>
  `(${entry}.stage = '${cafcass}') DESC, coalesce(${stage}.place, 0) DESC, ${entry}.raised_at DESC`;
