import { roles, type Role } from './roles';

/**
 * The parts of a child's record. Every field of the graph belongs to exactly one; a role that does not read a
 * part finds null there.
 *
 * `DISPUTE_LINES` are the lines of the chronology about concerns and disputes: officers who see only disputes
 * of their own field do not read them, as a line does not say of which field it is.
 *
 * `CASEWORK` is what staff tell each other of a child between reviews: events the IRO is told of, what needs
 * a person's attention. It is not released to the young person.
 *
 * `ACCOUNTS` is who may come in, as whom and until when: of people, and of no child.
 *
 * `OPEN` is what concerns no child (a code list, the organisation, a page's cursor).
 */
export const parts = [
  'OPEN',
  'CORE',
  'CASEWORK',
  'NAMES',
  'BIRTH_DAY',
  'ADDRESS',
  'FREE_TEXT',
  'DATES',
  'PLACEMENT',
  'LEGAL',
  'REVIEWS',
  'LEGAL_ADVICE',
  'HEALTH',
  'EDUCATION',
  'PLANS',
  'LEAVING_CARE',
  'DISPUTES',
  'DISPUTE_LINES',
  'SUPERVISION',
  'OBSERVATION',
  'RESTRICTIONS',
  'AUDIT',
  'FIGURES',
  'ORGANISATION',
  'OWN_VIEWS',
  'READERS',
  'ACCOUNTS',
] as const;

export type Part = (typeof parts)[number];

const everything: readonly Part[] = parts.filter(
  (part) => !['AUDIT', 'RESTRICTIONS', 'READERS', 'ACCOUNTS'].includes(part),
);
const without = (...left: Part[]): readonly Part[] => everything.filter((part) => !left.includes(part));
const practitioner = without('LEGAL_ADVICE', 'SUPERVISION', 'OBSERVATION');
const core: readonly Part[] = ['OPEN', 'CORE', 'CASEWORK', 'NAMES', 'BIRTH_DAY', 'ORGANISATION', 'FIGURES'];

/** The third table of access: which parts of a record each role reads. */
export const reads: Readonly<Record<Role | 'SYSTEM', readonly Part[]>> = {
  IRO: everything,
  // Who is kept from a child, and who looked, is for the manager, who must see to misuse; who looked also for
  // the young person it is about.
  IRO_MANAGER: [...everything, 'RESTRICTIONS', 'READERS'],
  SOCIAL_WORKER: practitioner,
  TEAM_MANAGER: practitioner,
  SERVICE_MANAGER: practitioner,
  ASSISTANT_DIRECTOR: practitioner,
  BUSINESS_SUPPORT: [...core, 'DATES'],
  PLACEMENTS_OFFICER: [...core, 'PLACEMENT', 'ADDRESS', 'LEGAL'],
  PERSONAL_ADVISER: [...core, 'LEAVING_CARE', 'PLANS'],
  ADOPTION_WORKER: [...core, 'PLACEMENT', 'ADDRESS', 'LEGAL', 'DATES'],
  HEALTH_OFFICER: [...core, 'DATES', 'HEALTH', 'DISPUTES'],
  VIRTUAL_SCHOOL_OFFICER: [...core, 'DATES', 'EDUCATION', 'DISPUTES'],
  CONFERENCE_CHAIR: [...core, 'DISPUTES', 'DISPUTE_LINES'],
  RETURNS_OFFICER: [
    ...core,
    'DATES',
    'ADDRESS',
    'PLACEMENT',
    'LEGAL',
    'REVIEWS',
    'HEALTH',
    'EDUCATION',
    'LEAVING_CARE',
  ],
  DATA_ANALYST: [
    'OPEN',
    'CORE',
    'CASEWORK',
    'DATES',
    'PLACEMENT',
    'LEGAL',
    'REVIEWS',
    'HEALTH',
    'EDUCATION',
    'PLANS',
    'LEAVING_CARE',
    'DISPUTES',
    'DISPUTE_LINES',
    'ORGANISATION',
    'FIGURES',
  ],
  AUDITOR: ['OPEN', 'AUDIT'],
  YOUNG_PERSON: ['OPEN', 'CORE', 'NAMES', 'BIRTH_DAY', 'DATES', 'PLANS', 'OWN_VIEWS', 'READERS'],
  // Says who comes in, and reads nothing of what they come in for: no child, no figure.
  ADMINISTRATOR: ['OPEN', 'ACCOUNTS'],
  SYSTEM: parts,
};

/** The roles that read a part: what a field's line in the schema test comes to. */
export function rolesThatRead(part: Part): readonly Role[] {
  return roles.filter((role) => reads[role].includes(part));
}
