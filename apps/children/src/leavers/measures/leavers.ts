import {
  accommodations,
  activities,
  isInEducationEmploymentOrTraining,
  isSuitableAccommodation,
} from '@iro/codes';
import { childrenMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { leaverSpells } from '../loaders/leavers-as-on';

/** Relevant and former relevant leavers on 31 March, one row each: the latest said of them. */
const leavers = `
  (
    SELECT DISTINCT ON (l.child_id) l.child_id, l.in_touch, l.accommodation, l.activity, l.adviser
    FROM ${leaverSpells('$2::date')} l
    WHERE l.status IN ('RELEVANT', 'FORMER_RELEVANT')
      AND l.from_on <= $2::date
      AND (l.to_on IS NULL OR l.to_on > $2::date)
    ORDER BY l.child_id, l.from_on DESC, l.as_at DESC NULLS LAST
  )
`;
const of = (met: string, where = 'true'): string =>
  `
    SELECT l.child_id, l.child_id::text AS subject, $2::date AS on_day, ${met} AS met
    FROM ${leavers} l
    WHERE ${where}
  `;
const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const suitable = listed(
  accommodations.codes.map(({ code }) => code).filter((code) => isSuitableAccommodation(code) === true),
);
const active = listed(
  activities.codes.map(({ code }) => code).filter((code) => isInEducationEmploymentOrTraining(code) === true),
);

/** Leavers on 31 March. */
export const careLeavers: FigureSource = {
  definition: childrenMeasures.careLeavers,
  select: () => ({ text: of('true') }),
};

/** Of leavers in touch, those in suitable accommodation. */
export const suitableAccommodation: FigureSource = {
  definition: childrenMeasures.suitableAccommodation,
  select: () => ({ text: of(`coalesce(l.accommodation IN (${suitable}), false)`, "l.in_touch = 'YES'") }),
};

/** Of leavers in touch, those in education, employment or training. */
export const inEducationEmploymentOrTraining: FigureSource = {
  definition: childrenMeasures.inEducationEmploymentOrTraining,
  select: () => ({ text: of(`coalesce(l.activity IN (${active}), false)`, "l.in_touch = 'YES'") }),
};

/** Of leavers, those with a personal adviser. */
export const withPersonalAdviser: FigureSource = {
  definition: childrenMeasures.withPersonalAdviser,
  select: () => ({ text: of('l.adviser IS NOT NULL') }),
};
