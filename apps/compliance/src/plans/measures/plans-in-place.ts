import { complianceMeasures } from '@iro/measures';
import { eligibility } from '@iro/rules';
import type { FigureSource } from '@iro/subgraph';
import { birthday, onTheRoll } from '../../education/measures/on-the-roll';

export type PlanKind = 'CARE' | 'PLACEMENT' | 'PATHWAY';

const rollAtEnd = (): string => `SELECT roll.child_id FROM (${onTheRoll('$2::date')}) roll`;

/** Reg 40's numbers, the same since it is in force. */
const { countedFrom, eligibleAt, until, daysOfCare } = (eligibility[0] as (typeof eligibility)[number]).value;

/** Who is owed a pathway plan on the last day: eligible by their days of care since 14, or a leaver. */
const owedPathwayPlan = (): string => `
  SELECT roll.child_id
  FROM (${onTheRoll('$2::date')}) roll
  WHERE ${birthday('roll.date_of_birth', eligibleAt)} <= $2::date
    AND ${birthday('roll.date_of_birth', until)} > $2::date
    AND (
        SELECT sum(
            greatest(
              least(coalesce(s.to_on, $2::date), $2::date) - greatest(
                  s.from_on, ${birthday('roll.date_of_birth', countedFrom)}
                ),
              0
            )
          )
        FROM known_spell s
        WHERE s.child_id = roll.child_id
          AND s.kind = 'PERIOD_OF_CARE'
          AND s.from_on <= $2::date
          AND coalesce(s.detail ->> 'shortBreaks', 'false') <> 'true'
      ) >= ${daysOfCare}
  UNION
  SELECT s.child_id
  FROM known_spell s
  WHERE s.kind = 'LEAVER'
    AND s.value IN ('RELEVANT', 'FORMER_RELEVANT')
    AND s.from_on <= $2::date
    AND (s.to_on IS NULL OR s.to_on > $2::date)
`;

/** Who is owed which plan. */
const owed: Readonly<Record<PlanKind, () => string>> = {
  CARE: rollAtEnd,
  PLACEMENT: rollAtEnd,
  PATHWAY: owedPathwayPlan,
};

/**
 * A plan of a kind that applied on the last day; the latest agreed where there are several. `who` is the
 * alias of the child's row.
 */
const inPlace = (kind: PlanKind, who: string): string => `
  SELECT p.id, p.agreed_on, p.updated_on
  FROM plan p
  WHERE p.child_id = ${who}.child_id
    AND p.kind = '${kind}'
    AND p.agreed_on <= $2::date
    AND (p.ended_on IS NULL OR p.ended_on > $2::date)
  ORDER BY p.agreed_on DESC, p.id
  LIMIT 1
`;

const plansInPlace = (kind: PlanKind): string => `
  SELECT o.child_id, o.child_id::text AS subject, $2::date AS on_day,
    EXISTS (${inPlace(kind, 'o')}) AS met, $1::date AS year_from
  FROM (${owed[kind]()}) o
`;

/** Care plans in place on 31 March, of children looked after that day. */
export const carePlansInPlace: FigureSource = {
  definition: complianceMeasures.carePlansInPlace,
  select: () => ({ text: plansInPlace('CARE') }),
};

/** Pathway plans in place on 31 March, of those owed one. */
export const pathwayPlansInPlace: FigureSource = {
  definition: complianceMeasures.pathwayPlansInPlace,
  select: () => ({ text: plansInPlace('PATHWAY') }),
};

const ages = [
  { key: 'UNDER_6_MONTHS', label: 'Under six months' },
  { key: 'FROM_6_TO_12_MONTHS', label: 'Six to twelve months' },
  { key: 'OVER_12_MONTHS', label: 'Twelve months and over' },
];

/** Plans in place on 31 March by the time since they were agreed or last updated. */
export const planAges: FigureSource<{ kind: PlanKind }> = {
  definition: complianceMeasures.planAges,
  keys: () => ages,
  select: ({ kind }) => ({
    text: `
      SELECT
        a.child_id, a.subject, a.on_day, true AS met, a.key,
        CASE a.key ${ages.map(({ key, label }) => `WHEN '${key}' THEN '${label}'`).join(' ')}
          END AS label
      FROM (
          SELECT
            o.child_id, p.id::text AS subject, $2::date AS on_day, $1::date AS year_from,
            CASE
                WHEN p.dated > ($2::date - interval '6 months') THEN 'UNDER_6_MONTHS'
                WHEN p.dated > ($2::date - interval '12 months') THEN 'FROM_6_TO_12_MONTHS'
                ELSE 'OVER_12_MONTHS'
              END AS key
          FROM (${owed[kind]()}) o
          CROSS JOIN LATERAL (
              SELECT
                i.id,
                greatest(
                    i.agreed_on, CASE WHEN i.updated_on <= $2::date THEN i.updated_on END,
                    (
                        SELECT max(r.reviewed_on)
                        FROM plan_review r
                        WHERE r.plan_id = i.id AND r.changed AND r.reviewed_on <= $2::date
                      )
                  ) AS dated
              FROM (${inPlace(kind, 'o')}) i
            ) p
        ) a
    `,
  }),
};
