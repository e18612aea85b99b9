import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import {
  categoriesOfNeed,
  legalStatuses,
  placementLocations,
  placementProviders,
  placementTypes,
  reasonEpisodeCeased,
  reasonsForPlacementChange,
} from '@iro/codes';
import { DateScalar, Refused, correction, type Columns, type Context } from '@iro/subgraph';
import { checkPlacementsUnder, checkStatusesOver } from '../checks/agree-over-time';
import { checkLegalStatus, checkPlacement, isTemporary } from '../checks/codes-agree';
import { readRecord } from '../checks/child-of-record';
import { bornOn, checkNeighbours, checkPeriod, moveNeighbour, movePeriod } from '../checks/correct-spells';
import { keepShortBreaks } from '../checks/short-breaks';
import { checkStay } from '../checks/temporary-stay';
import { legalStatusesOfChild, periodsOfChild, placementsOfChild } from '../../identity/loaders/loaders';
import { LegalStatus } from '../types/legal-status.type';
import { PeriodOfCare } from '../types/period-of-care.type';
import { Placement } from '../types/placement.type';

type Row = Columns & { id: string };
const text = (): typeof String => String;
const yesNo = (): typeof Boolean => Boolean;
const day = (): typeof DateScalar => DateScalar;
const childIn = (row: Row): string => String(row['child_id']);

/** Puts right a period of care; the first and last spells of it keep its days. */
export const CorrectPeriodOfCare = correction({
  name: 'correctPeriodOfCare',
  act: 'CORRECT_PERIOD_OF_CARE',
  what: 'period of care',
  table: 'period_of_care',
  type: () => PeriodOfCare,
  fields: {
    startedOn: {
      type: day,
      description:
        'The day the child became looked after; the first legal status and placement move with it.',
      needed: true,
    },
    categoryOfNeed: {
      type: text,
      description: 'Why the child needed it: N1 to N8.',
      codes: categoriesOfNeed,
      needed: true,
    },
    protectionPlanAtStart: {
      type: yesNo,
      description: 'Whether the child had a child protection plan that day; null when not known.',
    },
    ceasedOn: {
      type: day,
      description:
        'The day it ended; null, with the reason, where it has not. What ended with it moves with it.',
    },
    reasonCeased: {
      type: text,
      description: 'Why it ended, by the codes of the return; null, with the day, where it has not.',
      codes: reasonEpisodeCeased,
    },
  },
  load: readRecord('period_of_care', 'period of care', periodsOfChild),
  check: checkPeriod,
  follow: movePeriod,
});

/** What a legal status, and the placements of its days, allow. */
async function checkStatus(manager: EntityManager, row: Row, context: Context): Promise<void> {
  const on = row['from_on'] as CivilDate;
  const of = { bornOn: await bornOn(manager, childIn(row)), on, status: String(row['status']) };
  await checkNeighbours(manager, 'legal_status', row, context);
  checkLegalStatus(of);
  await checkPlacementsUnder(manager, of.status, {
    childId: childIn(row),
    bornOn: of.bornOn,
    from: on,
    to: row['to_on'] as CivilDate | null,
  });
}

/** Puts right a legal status; the one before ends where it begins. */
export const CorrectLegalStatus = correction({
  name: 'correctLegalStatus',
  act: 'CORRECT_LEGAL_STATUS',
  what: 'legal status',
  table: 'legal_status',
  type: () => LegalStatus,
  fields: {
    status: {
      type: text,
      description: 'The code of the return, such as C2.',
      codes: legalStatuses,
      needed: true,
    },
    fromOn: { type: day, description: 'First day; the status before ends with it.', needed: true },
  },
  load: readRecord('legal_status', 'legal status', legalStatusesOfChild),
  check: checkStatus,
  async follow(manager, row, _context, before) {
    await moveNeighbour(manager, 'legal_status', row, before);
    const [period] = await manager.query<{ id: string }[]>(
      `
        SELECT id
        FROM period_of_care
        WHERE child_id = $1 AND started_on <= $2 AND (ceased_on IS NULL OR ceased_on > $2)
      `,
      [childIn(row), row['from_on']],
    );
    if (period !== undefined) await keepShortBreaks(manager, period.id);
  },
});

/** What a placement allows, with the legal statuses of its days. */
async function checkPlacementRow(manager: EntityManager, row: Row, context: Context): Promise<void> {
  const type = String(row['type']);
  if (row['temporary'] === true)
    throw new Refused('TEMPORARY_STAY', 'That is a temporary stay. It has a correction of its own.');
  if (isTemporary(type))
    throw new Refused(
      'TEMPORARY_STAY',
      'A placement does not become a temporary stay. Record the stay inside its placement.',
    );
  await checkNeighbours(manager, 'placement', row, context);
  const on = row['from_on'] as CivilDate;
  const born = await bornOn(manager, childIn(row));
  const [status] = await manager.query<{ status: string }[]>(
    'SELECT status FROM legal_status WHERE child_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)',
    [childIn(row), on],
  );
  const said = {
    type,
    provider: row['provider'],
    urn: row['urn'],
    homePostcode: row['home_postcode'],
    placementPostcode: row['placement_postcode'],
    distance: row['distance'],
  } as Parameters<typeof checkPlacement>[0];
  checkPlacement(said, { bornOn: born, on, status: status?.status ?? '' });
  await checkStatusesOver(manager, type, {
    childId: childIn(row),
    bornOn: born,
    from: on,
    to: row['to_on'] as CivilDate | null,
  });
  if (row['to_on'] === null && row['reason_for_change'] !== null)
    throw new Refused('PLACEMENT_LASTS', 'A placement that lasts has no reason why it ended.');
}

/** Puts right a placement; the one before ends where it begins. */
export const CorrectPlacement = correction({
  name: 'correctPlacement',
  act: 'CORRECT_PLACEMENT',
  what: 'placement',
  table: 'placement',
  type: () => Placement,
  fields: {
    type: {
      type: text,
      description: 'The code of the return, such as U4.',
      codes: placementTypes,
      needed: true,
    },
    provider: { type: text, description: 'Who provides it, PR0 to PR5.', codes: placementProviders },
    urn: { type: text, description: 'The provision’s reference number.' },
    carer: { type: text, description: 'The carer or home.' },
    homePostcode: { type: text, description: 'Postcode of home.' },
    placementPostcode: { type: text, description: 'Postcode of the placement.' },
    fromOn: { type: day, description: 'First day; the placement before ends with it.', needed: true },
    planned: { type: yesNo, description: 'Whether the move into it was planned.' },
    sameCarer: { type: yesNo, description: 'Whether the carer before stayed the child’s carer.' },
    reasonForChange: { type: text, description: 'Why it ended.', codes: reasonsForPlacementChange },
    inOut: { type: text, description: 'IN or OUT of the authority’s area.', codes: placementLocations },
    distance: { type: () => Number, description: 'Miles from home.' },
    meantToLastTo18: {
      type: yesNo,
      description: 'Whether it is meant to last until the child is 18.',
      column: 'meant_to_last_to18',
    },
  },
  load: readRecord('placement', 'placement', placementsOfChild),
  check: checkPlacementRow,
  follow: (manager, row, _context, before) => moveNeighbour(manager, 'placement', row, before),
});

/** Puts right a temporary stay. */
export const CorrectTemporaryStay = correction({
  name: 'correctTemporaryStay',
  act: 'CORRECT_TEMPORARY_STAY',
  what: 'temporary stay',
  table: 'placement',
  type: () => Placement,
  fields: {
    type: { type: text, description: 'T0 to T4.', codes: placementTypes, needed: true },
    fromOn: { type: day, description: 'First day.', needed: true },
    toOn: { type: day, description: 'The day the child came back; null while it lasts.' },
  },
  load: readRecord('placement', 'temporary stay', placementsOfChild),
  async check(manager, row, context) {
    if (row['temporary'] !== true || !isTemporary(String(row['type'])))
      throw new Refused(
        'NOT_A_TEMPORARY_STAY',
        'That is a placement, not a temporary stay. It has a correction of its own.',
      );
    const [from, to] = [row['from_on'] as CivilDate, row['to_on'] as CivilDate | null];
    if (from > context.today || (to !== null && to > context.today))
      throw new Refused('IN_FUTURE', 'A stay cannot be recorded before the day it begins or ends.');
    await checkStay(manager, { id: row.id, childId: childIn(row), type: String(row['type']), from, to });
  },
});
