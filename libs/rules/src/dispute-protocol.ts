import { type CivilDate, civilDate, hours, type Limit, workingDays } from '@iro/calendar';

export interface ProtocolStage {
  /** Stable name: 'STAGE_1'. */
  readonly stage: string;
  readonly label: string;
  /** Who has to answer, as the protocol says it. */
  readonly to: string;
  /** The role that may answer: 'TEAM_MANAGER'; null: nobody of the authority, as at Cafcass. */
  readonly role: string | null;
  /** Null: the protocol sets no time for an answer. */
  readonly limit: Limit | null;
}

/**
 * A council's dispute resolution protocol, in force from a day until the next one. Another council's is data
 * of the same shape.
 */
export interface DisputeProtocol {
  readonly from: CivilDate;
  readonly source: string;
  readonly stages: readonly ProtocolStage[];
  /** From the day the first stage is raised to the resolution. */
  readonly whole: Limit;
}

/** The referral to Cafcass: part of every protocol, as the law has it, and above all its stages. */
export const referralStage: ProtocolStage = {
  stage: 'CAFCASS',
  label: 'Referral',
  to: 'Cafcass',
  role: null,
  limit: null,
};

/**
 * What a new disputes database begins with, until a council adopts its own: a default to be replaced, and
 * the example of this library's tests. Nothing that runs reads it: what is in force is in the database
 * (`dispute_protocol`), which alone says what is asked. A merged migration put it there, and a test holds the
 * two together.
 */
export const seededProtocols: readonly DisputeProtocol[] = [
  {
    from: civilDate('2011-01-01'),
    source: 'Rotherham Dispute Resolution Process, January 2011 (annual report 2015-16, 15.6)',
    stages: [
      {
        stage: 'STAGE_1',
        label: 'Stage 1',
        to: 'Team manager',
        role: 'TEAM_MANAGER',
        limit: workingDays(10),
      },
      {
        stage: 'STAGE_2',
        label: 'Stage 2',
        to: 'Service manager',
        role: 'SERVICE_MANAGER',
        limit: workingDays(5),
      },
      {
        stage: 'STAGE_3',
        label: 'Stage 3',
        to: 'Assistant director',
        role: 'ASSISTANT_DIRECTOR',
        limit: hours(24),
      },
      referralStage,
    ],
    whole: workingDays(20),
  },
];

/** A revision of a protocol that was announced. */
export interface AnnouncedRevision {
  readonly expectedFrom: CivilDate;
  readonly source: string;
  readonly note: string;
}

/**
 * Revisions announced whose content is not known. They change nothing until somebody enters what was agreed.
 */
const announcedRevisions: readonly AnnouncedRevision[] = [
  {
    expectedFrom: civilDate('2016-07-01'),
    source: 'Annual report 2015-16, 15.13',
    note:
      'Consultation in June 2016, agreed changes in July 2016; what was agreed is ' +
      'not on record, so the protocol of January 2011 goes on.',
  },
];

/**
 * Announced revisions that no protocol on record has settled: none begins on the day expected or later.
 *
 * @example openRevisions(seededProtocols)[0]?.expectedFrom -> '2016-07-01'
 */
export function openRevisions(protocols: readonly { readonly from: string }[]): readonly AnnouncedRevision[] {
  return announcedRevisions.filter(({ expectedFrom }) => !protocols.some(({ from }) => from >= expectedFrom));
}

/**
 * The protocol in force on a day; null before the first.
 *
 * @example protocolOn(seededProtocols, '2010-12-31') -> null
 */
export function protocolOn(protocols: readonly DisputeProtocol[], on: CivilDate): DisputeProtocol | null {
  return protocols.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}
