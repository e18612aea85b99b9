import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { NotFound, Refused, derivedRows, readRows } from '@iro/subgraph';

export interface PeriodNow {
  readonly id: string;
  readonly startedOn: CivilDate;
  readonly ceasedOn: CivilDate | null;
  readonly version: number;
}
export interface StatusNow {
  readonly id: string;
  readonly status: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
  readonly version: number;
}
export interface PlacementNow {
  readonly id: string;
  readonly type: string;
  readonly provider: string | null;
  readonly urn: string | null;
  readonly carer: string | null;
  readonly placementPostcode: string | null;
  readonly reasonForChange: string | null;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
  readonly version: number;
}
export interface StayNow {
  readonly id: string;
  readonly type: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
}

/** A child's care as on one day. */
export interface CareOn {
  readonly bornOn: CivilDate;
  readonly period: PeriodNow | null;
  readonly status: StatusNow | null;
  readonly placement: PlacementNow | null;
  readonly stay: StayNow | null;
  /** The first day of a period of care that begins after that day, if one does. */
  readonly nextPeriod: CivilDate | null;
}

/** Which rows of a table are asked, what of them, and between which days they run. */
interface Spell {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly to?: string;
  readonly only?: string;
}

const spell = ({ table, columns, from = 'from_on', to = 'to_on', only = 'true' }: Spell): string =>
  `
    (
      SELECT jsonb_build_object(
          ${Object.entries(columns)
            .map(([name, column]) => `'${name}', s.${column}`)
            .join(', ')}
        )
      FROM ${table} s
      WHERE s.child_id = c.id AND ${only} AND s.${from} <= $2 AND (s.${to} IS NULL OR s.${to} > $2)
      ORDER BY s.${from} DESC
      LIMIT 1
    )
  `;
const days = { id: 'id', fromOn: 'from_on', toOn: 'to_on', version: 'version' };
const periodOfCare: Spell = {
  table: 'period_of_care',
  columns: { id: 'id', startedOn: 'started_on', ceasedOn: 'ceased_on', version: 'version' },
  from: 'started_on',
  to: 'ceased_on',
};
const legalStatus: Spell = { table: 'legal_status', columns: { ...days, status: 'status' } };
const placement: Spell = {
  table: 'placement',
  columns: {
    ...days,
    type: 'type',
    provider: 'provider',
    urn: 'urn',
    carer: 'carer',
    placementPostcode: 'placement_postcode',
    reasonForChange: 'reason_for_change',
  },
  only: 'NOT s.temporary',
};
const temporaryStay: Spell = {
  table: 'placement',
  columns: { ...days, type: 'type' },
  only: 's.temporary',
};

/** Everything of one day, `$2`, in one statement. */
const careOfChild = derivedRows<CareOn>(
  {
    bornOn: 'c.date_of_birth',
    period: spell(periodOfCare),
    status: spell(legalStatus),
    placement: spell(placement),
    stay: spell(temporaryStay),
    nextPeriod: `
      (
        SELECT min(p.started_on) FROM period_of_care p WHERE p.child_id = c.id AND p.started_on > $2
      )
    `,
  },
  'child c',
);

/** A child's care on a day, as the actor may see it. @throws NotFound, or Refused for a day before the birth */
export async function careOn(manager: EntityManager, childId: string, day: CivilDate): Promise<CareOn> {
  const [care] = await readRows(manager, careOfChild, 'WHERE c.id = $1', [childId, day]);
  if (care === undefined) throw new NotFound('child');
  if (day < care.bornOn)
    throw new Refused(
      'BEFORE_BIRTH',
      'That day lies before the child was born. Check the day, or have the date of birth corrected first.',
    );
  return care;
}

/**
 * A child's care on a day in care. @throws Refused when the child is not looked after that day, or the record
 * of it has a gap
 */
export async function inCareOn(
  manager: EntityManager,
  childId: string,
  day: CivilDate,
): Promise<CareOn & { period: PeriodNow; status: StatusNow; placement: PlacementNow }> {
  const care = await careOn(manager, childId, day);
  const { period, status, placement } = care;
  if (period === null)
    throw new Refused(
      'NOT_LOOKED_AFTER',
      'The child is not looked after on that day. Check the day, or record the beginning of the period of care first.',
    );
  if (status === null || placement === null)
    throw new Refused(
      'RECORD_HAS_A_GAP',
      'No legal status, or no placement, is on record for that day. Have the record before it corrected first.',
    );
  return { ...care, period, status, placement };
}
