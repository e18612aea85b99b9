import {
  accommodations,
  activities,
  careLeaverStatuses,
  ethnicities,
  inTouchCodes,
  placementLocations,
  sexes,
} from '@iro/codes';
import { boolean, code, date, decimal, text } from '../layout';
import { child, extractFile, mustReferTo, refersTo } from './extract-layout';

/** Names, and children that the return doesn't know. */
export const persons = extractFile(
  'persons',
  'Children and young people by name; also those not looked after in the ' +
    'year: care leavers, siblings, children in proceedings.',
  {
    child: text.required('The local id that SSDA903 calls CHILD; one row each.', { child: true }),
    forename: text.required('Forename.'),
    surname: text.required('Surname.'),
    dob: date.required('Date of birth; the same as in the return.'),
    sex: code.required(sexes, 'Sex.'),
    ethnicity: code(ethnicities, 'Ethnicity; blank where the return has it or it is not known.'),
    upn: text('Unique pupil number, or UN1-UN5 for why there is none; blank where the return has it.'),
  },
);

/** What the return can't say of a period of care. */
export const periodsOfCare = extractFile(
  'periods_of_care',
  'Periods of care: when each began, also before the year, and the admission.',
  {
    child,
    started_on: date.required('The day the child became looked after.'),
    protection_plan_at_start: boolean(
      'Whether the child had a child protection plan that day; blank when not known.',
    ),
  },
);

/** What the return can't say of a placement. */
export const placements = extractFile(
  'placements',
  'Placements: who the carer is, whether planned, where, and how long meant.',
  {
    child,
    started_on: date.required('The day the placement began: DECOM of its first episode.'),
    carer: text("The carer's or home's id or name in the source system; blank when not known."),
    planned: boolean('Whether the move into it was planned; blank when not known.'),
    in_out: code(placementLocations, 'In or out of the area; blank when not known.'),
    distance: decimal('Miles from home; blank when not known or home is secret.', { between: [0, 1000] }),
    meant_to_last_to_18: boolean('Whether it is meant to last until the child is 18; blank when not known.'),
  },
);

/** Which IRO was responsible for a child. */
export const allocations = extractFile(
  'allocations',
  'Which IRO was responsible for a child, from when to when.',
  {
    child,
    iro: mustReferTo('iros', 'The IRO.'),
    from: date.required('First day.'),
    to: date('Last day; blank while it lasts.', { notBefore: 'from' }),
  },
);

/** Which social worker and team held a child's case. */
export const socialWorkerAllocations = extractFile(
  'social_worker_allocations',
  "Which social worker and team held a child's case.",
  {
    child,
    social_worker: refersTo(
      'social_workers',
      'The social worker; blank while the team held the case without one.',
    ),
    team: mustReferTo('teams', 'The team.'),
    from: date.required('First day.'),
    to: date('Last day; blank while it lasts.', { notBefore: 'from' }),
  },
);

/** Brothers and sisters. */
export const siblings = extractFile('siblings', 'Children of one family group, one row per child.', {
  family_group: text.required('The group: the same in the row of each sibling.'),
  child,
});

/** Care proceedings. */
export const proceedings = extractFile(
  'proceedings',
  'Sets of care proceedings: one application, one or more children.',
  {
    issued_on: date.required('The day the application was issued.'),
    concluded_on: date('The day proceedings were concluded; blank while they last.', {
      notBefore: 'issued_on',
    }),
    outcome: text('What the court decided; blank while they last.'),
  },
);

/** Children in a set of proceedings. */
export const proceedingsChildren = extractFile(
  'proceedings_children',
  'The children of each set of proceedings.',
  {
    proceedings: mustReferTo('proceedings', 'The set.'),
    child,
  },
);

/** Care leavers. */
export const careLeavers = extractFile(
  'care_leavers',
  'Care leavers and young people about to be: one row per spell of status or change of position.',
  {
    child,
    status: code.required(careLeaverStatuses, 'Eligible, relevant, former relevant or qualifying.'),
    from: date.required('First day of the status.'),
    to: date('Last day of the status; blank while it lasts.', { notBefore: 'from' }),
    adviser: text("The personal adviser's name; blank when there is none."),
    adviser_from: date('The day the adviser was appointed; blank when there is none.'),
    in_touch: code(inTouchCodes, 'Whether in touch; blank when not recorded.'),
    accommodation: code(accommodations, 'Where they live; blank when not recorded.'),
    activity: code(activities, 'What they do; blank when not recorded.'),
    as_at: date('The day for which in_touch, accommodation and activity hold; blank when none is recorded.'),
  },
);

/** Statutory visits by the social worker. */
export const socialWorkerVisits = extractFile(
  'social_worker_visits',
  'Statutory visits by the social worker.',
  {
    child,
    visited_on: date.required('The day of the visit.'),
    seen: boolean.required('Whether the child was seen.'),
    seen_alone: boolean('Whether the child was seen alone; blank when not recorded.'),
  },
);
