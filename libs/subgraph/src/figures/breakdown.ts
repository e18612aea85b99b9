import { spellOnDay } from './spell-on-day';

/** By what a figure can be split; each as on the day that counts. */
export const dimensionNames = [
  'TEAM',
  'SERVICE',
  'IRO',
  'MANAGER',
  'AGE_BAND',
  'PLACEMENT_TYPE',
  'PROVIDER',
  'IN_OUT',
  'LEGAL_STATUS',
  'CATEGORY_OF_NEED',
  'ETHNICITY',
  'SEX',
] as const;

export type Dimension = (typeof dimensionNames)[number];

interface SplitSql {
  readonly key: string;
  readonly label: string;
  readonly join: string;
}

/** The child's spell of a kind on the day that counts, or the last one before it; a temporary stay is none. */
const spell = (kind: string): string =>
  `LEFT JOIN LATERAL (${spellOnDay(kind, 's.value, s.detail')}) s ON true`;
const unit = (kind: string): SplitSql => ({
  key: 's.value',
  label: 'u.name',
  join: `${spell(kind)} LEFT JOIN known_unit u ON u.id::text = s.value`,
});
const value = (kind: string): SplitSql => ({ key: 's.value', label: 's.value', join: spell(kind) });
const detail = (kind: string, name: string): SplitSql => ({
  key: `s.detail ->> '${name}'`,
  label: `s.detail ->> '${name}'`,
  join: spell(kind),
});
/** Who managed, on the day that counts, the team that held the child then. */
const manager: SplitSql = {
  key: 'g.person_id::text',
  label: 'g.name',
  join: `
    ${spell('TEAM')}
    LEFT JOIN LATERAL (
        SELECT g.person_id, g.name
        FROM known_manager g
        WHERE g.unit_id = s.value::uuid
          AND g.from_on <= m.on_day
          AND (g.to_on IS NULL OR g.to_on > m.on_day)
        ORDER BY g.from_on DESC
        LIMIT 1
      ) g
      ON true
  `,
};
const child = (column: string): SplitSql => ({
  key: `k.${column}`,
  label: `k.${column}`,
  join: 'LEFT JOIN known_child k ON k.child_id = m.child_id',
});
const age = `
  CASE
    WHEN k.date_of_birth IS NULL THEN NULL
    ELSE (
        SELECT CASE
            WHEN y < 1 THEN 'UNDER_1'
            WHEN y < 5 THEN 'FROM_1_TO_4'
            WHEN y < 10 THEN 'FROM_5_TO_9'
            WHEN y < 16 THEN 'FROM_10_TO_15'
            ELSE 'FROM_16'
          END
        FROM (SELECT extract(year FROM age(m.on_day, k.date_of_birth)) AS y) a
      )
  END
`;

export const dimensions: Readonly<Record<Dimension, SplitSql>> = {
  TEAM: unit('TEAM'),
  SERVICE: unit('SERVICE'),
  IRO: unit('IRO'),
  MANAGER: manager,
  AGE_BAND: { key: age, label: age, join: 'LEFT JOIN known_child k ON k.child_id = m.child_id' },
  PLACEMENT_TYPE: value('PLACEMENT'),
  PROVIDER: detail('PLACEMENT', 'provider'),
  IN_OUT: detail('PLACEMENT', 'inOut'),
  LEGAL_STATUS: value('LEGAL_STATUS'),
  CATEGORY_OF_NEED: value('PERIOD_OF_CARE'),
  ETHNICITY: child('ethnicity'),
  SEX: child('sex'),
};
