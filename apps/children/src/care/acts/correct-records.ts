import {
  legalStatusesOfAdopters,
  missingKinds,
  numbersOfAdopters,
  reasonsPlacedForAdoptionCeased,
  sexesOfAdopters,
  significantEventKinds,
} from '@iro/codes';
import { BadInput, Refused, check, correctable, correction } from '@iro/subgraph';
import { significantEventById } from '../../events/loaders/event-loaders';
import { SignificantEventEntity } from '../../events/tables/significant-event.entity';
import { SignificantEvent } from '../../events/types/significant-event.type';
import { childrenInReach } from '../checks/proceedings-children';
import { adoptionById, adoptionDecisionById } from '../loaders/adoption-loaders';
import { missingEpisodeById, unaccompaniedStatusById } from '../loaders/care-loaders';
import { proceedingsById } from '../loaders/proceedings-loaders';
import { AdoptionDecisionEntity } from '../tables/adoption-decision.entity';
import { AdoptionEntity } from '../tables/adoption.entity';
import { CareProceedingsEntity } from '../tables/care-proceedings.entity';
import { MissingEpisodeEntity } from '../tables/missing-episode.entity';
import { UnaccompaniedStatusEntity } from '../tables/unaccompanied-status.entity';
import { Adoption, AdoptionDecision } from '../types/adoption.type';
import { CareProceedings } from '../types/care-proceedings.type';
import { MissingEpisode } from '../types/missing-episode.type';
import { UnaccompaniedStatus } from '../types/unaccompanied-status.type';

/** Puts right when a child was missing or away. */
export const CorrectMissingEpisode = correction({
  act: 'CORRECT_MISSING_EPISODE',
  entity: MissingEpisodeEntity,
  type: () => MissingEpisode,
  load: missingEpisodeById,
  fields: {
    kind: correctable.text('M for missing, A for away without authorisation.', { codes: missingKinds }),
    startedOn: correctable.day('The day it began.'),
    endedOn: correctable.day('The day the child came back; null while the child has not.'),
  },
  async check(manager, { id, childId, startedOn, endedOn }, { today }) {
    check.notAhead(today, 'A missing episode', startedOn);
    check.notAhead(today, 'A return', endedOn);
    check.order(startedOn, endedOn, 'A child cannot come back before going missing. Check the days.');
    const [other] = await manager.query<unknown[]>(
      `
        SELECT 1
        FROM missing_episode
        WHERE child_id = $1
          AND id <> $2
          AND daterange(started_on, ended_on, '[)') && daterange($3::date, $4::date, '[)')
      `,
      [childId, id, startedOn, endedOn],
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
  act: 'CORRECT_ADOPTION_DECISION',
  entity: AdoptionDecisionEntity,
  type: () => AdoptionDecision,
  fields: {
    decidedOn: correctable.day('The day it was decided.', { needed: true }),
    reversedOn: correctable.day('The day it was reversed; null, with the reason, where it stands.'),
    reason: correctable.text('Why it was reversed, RD1 to RD4; null, with the day, where it stands.', {
      codes: reasonsPlacedForAdoptionCeased,
      as: 'reasonReversed',
    }),
  },
  load: adoptionDecisionById,
  async check(manager, row, { today }) {
    const [from, to] = [row.decidedOn, row.reversedOn];
    check.notAhead(today, 'A decision', from);
    check.notAhead(today, 'A reversal', to);
    check.order(from, to, 'A decision cannot be reversed before it is made. Check the days.');
    if ((to === null) !== (row.reason === null))
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
      [row.childId, from, row.id],
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
  act: 'CORRECT_ADOPTION',
  entity: AdoptionEntity,
  type: () => Adoption,
  fields: {
    decidedOn: correctable.day('The day it was decided that the child should be placed for adoption.'),
    matchedOn: correctable.day('The day child and adopters were matched.'),
    byFosterCarer: correctable.yesNo('Whether the foster carer adopted.'),
    adopters: correctable.text(
      'Number, sex and legal status of the adopters by the codes of the return, such as "2 MF L11".',
    ),
  },
  load: adoptionById,
  check(_manager, row, { today }) {
    check.notAhead(today, 'A match', row.matchedOn);
    check.order(
      row.decidedOn,
      row.matchedOn,
      'Child and adopters are matched after the decision. Check the days.',
    );
    const codes = row.adopters?.split(' ');
    if (codes === undefined) return;
    if (codes.length !== 3)
      throw new BadInput('adopters is number, sex and legal status, such as "2 MF L11".');
    check.code('adopters', codes[0], numbersOfAdopters);
    check.code('adopters', codes[1], sexesOfAdopters);
    check.code('adopters', codes[2], legalStatusesOfAdopters);
  },
});

/** Puts right until when a child was an unaccompanied asylum-seeking child. */
export const CorrectUnaccompaniedStatus = correction({
  act: 'CORRECT_UNACCOMPANIED_STATUS',
  entity: UnaccompaniedStatusEntity,
  type: () => UnaccompaniedStatus,
  fields: { ceasedOn: correctable.day('The day it ceased; null while it lasts.') },
  load: unaccompaniedStatusById,
  check: (_manager, row, { today }) => check.notAhead(today, 'The end of the status', row.ceasedOn),
});

/** Puts right a set of care proceedings. */
export const CorrectCareProceedings = correction({
  act: 'CORRECT_CARE_PROCEEDINGS',
  entity: CareProceedingsEntity,
  type: () => CareProceedings,
  fields: {
    issuedOn: correctable.day('The day the application was issued.'),
    concludedOn: correctable.day('The day they were concluded; null while they last.'),
    outcome: correctable.text('What the court decided; null while they last.'),
  },
  children: childrenInReach,
  load: proceedingsById,
  check(_manager, row, { today }) {
    check.notAhead(today, 'Proceedings', row.issuedOn);
    check.notAhead(today, 'The end of proceedings', row.concludedOn);
    check.order(
      row.issuedOn,
      row.concludedOn,
      'Proceedings cannot be concluded before they are issued. Check the days.',
    );
  },
});

/** Puts right what the IRO was told. The IRO's answer is the IRO's: it stays. */
export const CorrectSignificantEvent = correction({
  act: 'CORRECT_SIGNIFICANT_EVENT',
  entity: SignificantEventEntity,
  type: () => SignificantEvent,
  fields: {
    kind: correctable.text('What kind of event.', { codes: significantEventKinds }),
    happenedOn: correctable.day('The day it happened.'),
    toldOn: correctable.day('The day the IRO service was told.'),
    toldBy: correctable.text('Who told.'),
    account: correctable.text('What happened.'),
  },
  load: significantEventById,
  check(_manager, row, { today }) {
    check.notAhead(today, 'The telling', row.toldOn);
    check.order(
      row.happenedOn,
      row.toldOn,
      'The IRO cannot be told of an event before it happens. Check the days.',
    );
    check.order(row.toldOn, row.respondedOn, 'The IRO answered before that day. Check the day.');
  },
});
