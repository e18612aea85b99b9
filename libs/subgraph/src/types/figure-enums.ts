import { registerEnumType } from 'type-graphql';
import { dimensionNames, type Dimension } from '../figures/breakdown';

/** By what a figure may be split. */
export const BreakdownBy = Object.fromEntries(dimensionNames.map((name) => [name, name])) as Record<
  Dimension,
  Dimension
>;
registerEnumType(BreakdownBy, {
  name: 'BreakdownBy',
  description: 'By what a figure is split; each as on the day that counts.',
});
/** Whose children a figure covers. */
export const FigureScope = {
  COUNCIL: 'COUNCIL',
  SERVICE: 'SERVICE',
  TEAM: 'TEAM',
  CASELOAD: 'CASELOAD',
} as const;
registerEnumType(FigureScope, {
  name: 'FigureScope',
  description:
    'Whose children a figure covers. A team, a service and an IRO answer for what was theirs on the day that ' +
    'counts, or last before it, wherever the child is now: so the figures of all teams add to the council’s, ' +
    'as the manager’s breakdown does.',
  valuesConfig: {
    COUNCIL: { description: 'All children of the council.' },
    SERVICE: { description: 'Children who were with a team of the service on the day that counts.' },
    TEAM: { description: 'Children who were with the team on the day that counts.' },
    CASELOAD: {
      description:
        'For an IRO: children who were theirs on the day that counts. For everyone else: children whom they ' +
        'see today, over the whole year.',
    },
  },
});

/** What every figure says of its months. */
export const byMonthSays =
  'The twelve months; of a running year those that have begun. What happens is counted in its month; a ' +
  'position, such as who is looked after, is as it stood when the month ended (or, at the start of a year, ' +
  'began), so its months do not add up.';
