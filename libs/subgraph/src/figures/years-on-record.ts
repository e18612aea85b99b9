import { reportingYear, reportingYearOf, type CivilDate } from '@iro/calendar';
import { asActor, systemReach } from '@iro/journal';
import { countedDays, yearStanding, type KnownYears, type YearStanding } from '@iro/measures';
import type { Context } from '../context';
import type { YearDays } from './figure';

interface Row {
  imported: Readonly<Record<string, { readonly until?: CivilDate | null }>> | null;
  kept: number[];
  firstDay: CivilDate | null;
}

const firstOf = (kind: string): string => `(SELECT min(from_on) FROM known_spell WHERE kind = '${kind}')`;

/**
 * Which years folders told; in which later years a period of care or a placement was recorded here; and the
 * first day that anything known is of.
 */
const known = `
  SELECT y.years AS imported, k.kept,
    CASE
      WHEN y.years = '{}' THEN least(
          ${['PERIOD_OF_CARE', 'PLACEMENT', 'TEAM', 'IRO', 'LEAVER'].map(firstOf).join(', ')}
        )
    END AS "firstDay"
  FROM (SELECT coalesce(imported -> 'years', '{}') AS years FROM installation) y
  CROSS JOIN LATERAL (
      SELECT ARRAY(
          SELECT n.ending
          FROM generate_series(
              (SELECT max(e::integer) + 1 FROM jsonb_object_keys(y.years) e), $1::integer
            ) AS n(ending)
          WHERE EXISTS (
              SELECT 1
              FROM known_spell s
              WHERE s.kind IN ('PERIOD_OF_CARE', 'PLACEMENT')
                AND s.from_on BETWEEN make_date(n.ending - 1, 4, 1) AND make_date(n.ending, 3, 31)
                AND s.detail ->> 'importedYear' IS NULL
            )
        ) AS kept
    ) k
`;

/** What this installation knows of years; concerns no child, so it is read as the product itself, once a request. */
export function yearsOnRecord(context: Context): Promise<KnownYears> {
  return context
    .loader<number, KnownYears>('years-on-record', async (ids) => {
      const [row] = await asActor(context.source, systemReach, (manager) =>
        manager.query<Row[]>(known, [reportingYearOf(context.today).ending]),
      );
      const years: KnownYears = {
        imported: new Map(
          Object.entries(row?.imported ?? {}).map(([ending, { until }]) => [Number(ending), until ?? null]),
        ),
        kept: new Set(row?.kept ?? []),
        firstDay: row?.firstDay ?? null,
      };
      return ids.map(() => years);
    })
    .load(1);
}

/** How a year stands on the day of asking. */
export async function standingOf(context: Context, ending: number): Promise<YearStanding> {
  return yearStanding(await yearsOnRecord(context), ending, context.today);
}

/**
 * The days over which what happened in a year is counted, for what is no figure of its own; null where there
 * is nothing to count.
 */
export async function countedYear(context: Context, ending: number): Promise<YearDays | null> {
  const { asAt } = await standingOf(context, ending);
  if (asAt === null) return null;
  const days = countedDays(undefined, ending, asAt);
  return days === null ? null : { ...reportingYear(ending), ...days };
}
