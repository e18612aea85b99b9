import { withinReach, type Context, type FigureSource, type YearDays } from '@iro/subgraph';
import type { ChildrenIdentity } from '../types/children-identity.type';
import {
  admissions,
  admissionsByAge,
  admissionsByLegalRoute,
  discharges,
  dischargesByReason,
  lookedAfterAtEnd,
  lookedAfterAtStart,
} from './flow';

/**
 * What must be equal, each side counted from the records in its own way; `within` is a condition on the child
 * of what is counted.
 */
function identitiesOf(within: string): readonly { says: string; left: string; right: string }[] {
  const size = (text: string): string => `(SELECT count(*) FROM (${text}) m WHERE m.met AND ${within})`;
  const sizeOf = ({ select }: FigureSource): string => size(select({}).text);
  return [
    {
      says: 'Looked after at the start + entered - left = looked after at the end',
      left: `${sizeOf(lookedAfterAtStart)} + ${sizeOf(admissions)} - ${sizeOf(discharges)}`,
      right: sizeOf(lookedAfterAtEnd),
    },
    {
      says: 'Admissions by age = admissions',
      left: size(admissionsByAge.select({ bands: 'REPORT' }).text),
      right: sizeOf(admissions),
    },
    {
      says: 'Admissions by legal route = admissions',
      left: sizeOf(admissionsByLegalRoute),
      right: sizeOf(admissions),
    },
    {
      says: 'Discharges by reason = discharges',
      left: sizeOf(dischargesByReason),
      right: sizeOf(discharges),
    },
  ];
}

/** Whether the year's figures of children agree with each other, over what the asker may see. */
export async function childrenIdentities(context: Context, year: YearDays): Promise<ChildrenIdentity[]> {
  const wall = withinReach(context.reach, 3);
  const identities = identitiesOf(wall.text);
  const sides = identities.map(
    ({ left, right }, index) =>
      `
        SELECT ${index} AS at, (${left})::int AS left, (${right})::int AS right, $1::date AS year_from,
          $2::date AS year_to
      `,
  );
  const rows = await context.readLong<{ at: number; left: number; right: number }>({
    name: `children-identities-${wall.name}`,
    text: `${sides.join(' UNION ALL ')} ORDER BY 1`,
    values: [year.from, year.to, ...wall.values],
  });
  return rows.map(({ at, left, right }) => ({
    says: identities[at]?.says ?? '',
    left,
    right,
    holds: left === right,
  }));
}
