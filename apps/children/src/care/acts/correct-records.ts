import {
  legalStatusesOfAdopters,
  missingKinds,
  numbersOfAdopters,
  reasonsPlacedForAdoptionCeased,
  sexesOfAdopters,
  significantEventKinds,
} from '@iro/codes';
import {
  BadInput,
  DateScalar,
  Refused,
  checkCode,
  checkNotAhead,
  checkOrder,
  correction,
} from '@iro/subgraph';
import {
  adoptionDecisionsOfChild,
  adoptionsOfChild,
  eventsOfChild,
  proceedingsById,
  unaccompaniedOfChild,
} from '../loaders/care-loaders';
import { readRecord } from '../checks/child-of-record';
import { childrenInReach } from '../checks/proceedings-children';
import { missingEpisodesOfChild } from '../../identity/loaders/loaders';
import { Adoption, AdoptionDecision } from '../types/adoption.type';
import { CareProceedings } from '../types/care-proceedings.type';
import { MissingEpisode } from '../types/missing-episode.type';
import { SignificantEvent } from '../../events/types/significant-event.type';
import { UnaccompaniedStatus } from '../types/unaccompanied-status.type';

const text = (): typeof String => String;
const day = (): typeof DateScalar => DateScalar;
const asDay = (value: unknown): string | null => value as string | null;

/** Puts right when a child was missing or away. */
export const CorrectMissingEpisode = correction({
  name: 'correctMissingEpisode',
  act: 'CORRECT_MISSING_EPISODE',
  what: 'missing episode',
  table: 'missing_episode',
  type: () => MissingEpisode,
  fields: {
    kind: {
      type: text,
      description: 'M for missing, A for away without authorisation.',
      codes: missingKinds,
      needed: true,
    },
    startedOn: { type: day, description: 'The day it began.', needed: true },
    endedOn: { type: day, description: 'The day the child came back; null while the child has not.' },
  },
  load: readRecord('missing_episode', 'missing episode', missingEpisodesOfChild),
  async check(manager, row, { today }) {
    const [from, to] = [asDay(row['started_on']), asDay(row['ended_on'])];
    checkNotAhead(today, 'A missing episode', from);
    checkNotAhead(today, 'A return', to);
    checkOrder(from, to, 'A child cannot come back before going missing. Check the days.');
    const [other] = await manager.query<unknown[]>(
      `
        SELECT 1
        FROM missing_episode
        WHERE child_id = $1
          AND id <> $2
          AND daterange(started_on, ended_on, '[)') && daterange($3::date, $4::date, '[)')
      `,
      [row['child_id'], row.id, from, to],
    );
    if (other !== undefined)
      throw new Refused(
        'MISSING_EPISODE_ONE_AT_A_TIME',
        'The child is on record as missing or away on some of those days already. Correct that first.',
      );
  },
});

/** Puts right a decision that a child should be placed for adoption. */
export const CorrectAdoptionDecision = correction({
  name: 'correctAdoptionDecision',
  act: 'CORRECT_ADOPTION_DECISION',
  what: 'decision for adoption',
  table: 'adoption_decision',
  type: () => AdoptionDecision,
  fields: {
    decidedOn: { type: day, description: 'The day it was decided.', needed: true },
    reversedOn: {
      type: day,
      description: 'The day it was reversed; null, with the reason, where it stands.',
    },
    reasonReversed: {
      type: text,
      description: 'Why it was reversed, RD1 to RD4; null, with the day, where it stands.',
      codes: reasonsPlacedForAdoptionCeased,
      column: 'reason',
    },
  },
  load: readRecord('adoption_decision', 'decision', adoptionDecisionsOfChild),
  async check(manager, row, { today }) {
    const [from, to] = [asDay(row['decided_on']), asDay(row['reversed_on'])];
    checkNotAhead(today, 'A decision', from);
    checkNotAhead(today, 'A reversal', to);
    checkOrder(from, to, 'A decision cannot be reversed before it is made. Check the days.');
    if ((to === null) !== (row['reason'] === null))
      throw new Refused(
        'DAY_AND_REASON',
        'The day of a reversal and its reason belong together: say both, or take both away.',
      );
    const [placed] = await manager.query<unknown[]>(
      `
        SELECT 1
        FROM placement
        WHERE child_id = $1
          AND type IN ('A3', 'A4', 'A5', 'A6')
          AND from_on < $2
          AND from_on >= (SELECT decided_on FROM adoption_decision WHERE id = $3)
      `,
      [row['child_id'], from, row.id],
    );
    if (placed !== undefined)
      throw new Refused(
        'PLACED_BEFORE_DECIDED',
        'The child was placed for adoption under that decision before that day. Check the day.',
      );
  },
});

/** Puts right what is on record of an adoption; the order itself, and the seal, stay. */
export const CorrectAdoption = correction({
  name: 'correctAdoption',
  act: 'CORRECT_ADOPTION',
  what: 'adoption',
  table: 'adoption',
  type: () => Adoption,
  fields: {
    decidedOn: {
      type: day,
      description: 'The day it was decided that the child should be placed for adoption.',
    },
    matchedOn: { type: day, description: 'The day child and adopters were matched.' },
    byFosterCarer: { type: () => Boolean, description: 'Whether the foster carer adopted.' },
    adopters: {
      type: text,
      description:
        'Number, sex and legal status of the adopters by the codes of the return, such as "2 MF L11".',
    },
  },
  load: readRecord('adoption', 'adoption', adoptionsOfChild),
  check(_manager, row, { today }) {
    checkNotAhead(today, 'A match', asDay(row['matched_on']));
    checkOrder(
      asDay(row['decided_on']),
      asDay(row['matched_on']),
      'Child and adopters are matched after the decision. Check the days.',
    );
    const codes = asDay(row['adopters'])?.split(' ');
    if (codes === undefined) return;
    if (codes.length !== 3)
      throw new BadInput('adopters is number, sex and legal status, such as "2 MF L11".');
    checkCode('adopters', codes[0], numbersOfAdopters);
    checkCode('adopters', codes[1], sexesOfAdopters);
    checkCode('adopters', codes[2], legalStatusesOfAdopters);
  },
});

/** Puts right until when a child was an unaccompanied asylum-seeking child. */
export const CorrectUnaccompaniedStatus = correction({
  name: 'correctUnaccompaniedStatus',
  act: 'CORRECT_UNACCOMPANIED_STATUS',
  what: 'status as an unaccompanied child',
  table: 'unaccompanied_status',
  type: () => UnaccompaniedStatus,
  fields: { ceasedOn: { type: day, description: 'The day it ceased; null while it lasts.' } },
  load: readRecord('unaccompanied_status', 'status', unaccompaniedOfChild),
  check: (_manager, row, { today }) => checkNotAhead(today, 'The end of the status', asDay(row['ceased_on'])),
});

/** Puts right a set of care proceedings. */
export const CorrectCareProceedings = correction({
  name: 'correctCareProceedings',
  act: 'CORRECT_CARE_PROCEEDINGS',
  what: 'set of care proceedings',
  table: 'care_proceedings',
  type: () => CareProceedings,
  fields: {
    issuedOn: { type: day, description: 'The day the application was issued.', needed: true },
    concludedOn: { type: day, description: 'The day they were concluded; null while they last.' },
    outcome: { type: text, description: 'What the court decided; null while they last.' },
  },
  children: childrenInReach,
  load: proceedingsById,
  check(_manager, row, { today }) {
    checkNotAhead(today, 'Proceedings', asDay(row['issued_on']));
    checkNotAhead(today, 'The end of proceedings', asDay(row['concluded_on']));
    checkOrder(
      asDay(row['issued_on']),
      asDay(row['concluded_on']),
      'Proceedings cannot be concluded before they are issued. Check the days.',
    );
  },
});

/** Puts right what the IRO was told. The IRO's answer is the IRO's: it stays. */
export const CorrectSignificantEvent = correction({
  name: 'correctSignificantEvent',
  act: 'CORRECT_SIGNIFICANT_EVENT',
  what: 'significant event',
  table: 'significant_event',
  type: () => SignificantEvent,
  fields: {
    kind: { type: text, description: 'What kind of event.', codes: significantEventKinds, needed: true },
    happenedOn: { type: day, description: 'The day it happened.', needed: true },
    toldOn: { type: day, description: 'The day the IRO service was told.', needed: true },
    toldBy: { type: text, description: 'Who told.', needed: true },
    account: { type: text, description: 'What happened.' },
  },
  load: readRecord('significant_event', 'significant event', eventsOfChild),
  check(_manager, row, { today }) {
    checkNotAhead(today, 'The telling', asDay(row['told_on']));
    checkOrder(
      asDay(row['happened_on']),
      asDay(row['told_on']),
      'The IRO cannot be told of an event before it happens. Check the days.',
    );
    checkOrder(
      asDay(row['told_on']),
      asDay(row['responded_on']),
      'The IRO answered before that day. Check the day.',
    );
  },
});
