import { comparatorKinds, coverKinds, employments, managerRoles } from '@iro/codes';
import { code, date, decimal, integer, text } from '../layout';
import { extractFile, mustReferTo } from './extract-layout';

const until = (what: string) => date(`The last day of ${what}; blank while it lasts.`, { notBefore: 'from' });

/** Services of the council's children's social care. */
export const services = extractFile('services', 'Services, each holding teams.', {
  name: text.required('Name of the service.'),
});

/** Teams. */
export const teams = extractFile('teams', 'Social work teams.', {
  name: text.required('Name of the team.'),
  service: mustReferTo('services', 'The service the team belongs to.'),
});

/** Managers, one row per post held. */
export const managers = extractFile(
  'managers',
  'Who managed which team, service or directorate, one row per post held.',
  {
    person: text.required('The manager as a person: the same in every row of theirs.'),
    name: text.required("The manager's name."),
    role: code.required(managerRoles, 'What they manage, and so which stage of a dispute is theirs.'),
    unit: text('The team or service managed; blank for an assistant director.', {
      references: [
        { file: 'teams', column: 'source_id' },
        { file: 'services', column: 'source_id' },
      ],
    }),
    from: date.required('First day in the post.'),
    to: until('the post'),
  },
);

/** Independent reviewing officers. */
export const iros = extractFile('iros', 'Independent reviewing officers.', {
  name: text.required("The IRO's name."),
  employment: code.required(employments, 'Permanent or agency.'),
  fte: decimal.required('Full-time equivalent, such as 0.6.', { between: [0, 1] }),
  from: date.required('First day in post.'),
  to: until('being in post'),
});

/** The establishment: posts whether or not anyone fills them. */
export const posts = extractFile('posts', 'IRO posts in the establishment, filled or not.', {
  fte: decimal.required('Full-time equivalent of the post.', { between: [0, 100] }),
  from: date.required('First day the post existed.'),
  to: until('the post'),
});

/** Social workers. */
export const socialWorkers = extractFile('social_workers', 'Social workers, one row per spell in a team.', {
  name: text.required("The social worker's name."),
  team: mustReferTo('teams', 'Their team.'),
  from: date.required('First day in the team.'),
  to: until('the spell'),
});

const whoMayBeAway = [
  { file: 'iros', column: 'source_id' },
  { file: 'social_workers', column: 'source_id' },
  { file: 'managers', column: 'person' },
];

/** Absences and who stands in. */
export const cover = extractFile('cover', 'Absences and who stands in.', {
  kind: code.required(coverKinds, 'Whose absence it is.'),
  absent: text.required("Who is away: the source_id of the IRO or social worker, the manager's person.", {
    references: whoMayBeAway,
  }),
  covered_by: text('Who stands in, named alike; blank when nobody does.', { references: whoMayBeAway }),
  from: date.required('First day away.'),
  to: until('the absence'),
});

/** Estimates of the number of children in the area. */
export const population = extractFile('population', 'Mid-year estimates of children aged 0-17 in the area.', {
  mid_year: integer.required('The year of the estimate, such as 2014.', { between: [1990, 2100] }),
  children: integer.required('Children aged 0-17.', { between: [1, 10_000_000] }),
  source: text.required('Where the number was published.'),
  retrieved_on: date.required('The day it was taken from there.'),
});

/** Other councils', England's and own earlier figures. */
export const comparators = extractFile(
  'comparators',
  'Figures to compare with, each with its source and year.',
  {
    measure: text.required('Code of the measure it is compared with.'),
    kind: code.required(comparatorKinds, 'Whose figure it is.'),
    source: text.required('Where it was published.'),
    year: integer('The year it speaks of, ending 31 March; blank where the source names none.', {
      between: [1990, 2100],
    }),
    value: decimal.required('The figure.'),
    retrieved_on: date('The day it was taken from there; blank where not recorded.'),
  },
);

/** What an earlier annual report printed. */
export const publishedFigures = extractFile(
  'published_figures',
  'Figures as an annual report printed them, right or wrong.',
  {
    year: integer.required('Year ending 31 March.', { between: [1990, 2100] }),
    measure: text.required('Code of the measure.'),
    key: text(
      'The part of the measure: a month (yyyy-mm), a reason, a band, or the words ' +
        'met, of and percent; blank for its value as a whole.',
    ),
    value: decimal('The number; blank where only words were printed.'),
    printed: text.required('The words or digits as printed.'),
  },
);
