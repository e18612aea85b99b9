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
import { Refused, correctable, correction, readRows, rowsOf, type Context } from '@iro/subgraph';
import { checkPlacementsUnder, checkStatusesOver } from '../checks/agree-over-time';
import { bornOn } from '../checks/born-on';
import { checkLegalStatus, checkPlacement, isTemporary } from '../checks/codes-agree';
import { checkPeriod, movePeriod } from '../checks/correct-period';
import { checkNeighbours, moveNeighbour } from '../checks/correct-spells';
import { keepShortBreaks } from '../checks/short-breaks';
import { checkStay } from '../checks/temporary-stay';
import { legalStatusById, periodById, placementById } from '../loaders/care-loaders';
import { LegalStatusEntity } from '../tables/legal-status.entity';
import { PeriodOfCareEntity } from '../tables/period-of-care.entity';
import { PlacementEntity } from '../tables/placement.entity';
import { LegalStatus } from '../types/legal-status.type';
import { PeriodOfCare } from '../types/period-of-care.type';
import { Placement } from '../types/placement.type';

/** Puts right a period of care; the first and last spells of it keep its days. */
export const CorrectPeriodOfCare = correction({
  act: 'CORRECT_PERIOD_OF_CARE',
  entity: PeriodOfCareEntity,
  type: () => PeriodOfCare,
  load: periodById,
  fields: {
    startedOn: correctable.day(
      'The day the child became looked after; the first legal status and placement move with it.',
    ),
    categoryOfNeed: correctable.text('Why the child needed it: N1 to N8.', { codes: categoriesOfNeed }),
    protectionPlanAtStart: correctable.yesNo(
      'Whether the child had a child protection plan that day; null when not known.',
    ),
    ceasedOn: correctable.day(
      'The day it ended; null, with the reason, where it has not. What ended with it moves with it.',
    ),
    reasonCeased: correctable.text(
      'Why it ended, by the codes of the return; null, with the day, where it has not.',
      { codes: reasonEpisodeCeased },
    ),
  },
  check: checkPeriod,
  follow: movePeriod,
});

/** Puts right a legal status; the one before ends where it begins. */
export const CorrectLegalStatus = correction({
  act: 'CORRECT_LEGAL_STATUS',
  entity: LegalStatusEntity,
  type: () => LegalStatus,
  load: legalStatusById,
  fields: {
    status: correctable.text('The code of the return, such as C2.', { codes: legalStatuses }),
    fromOn: correctable.day('First day; the status before ends with it.'),
  },
  async check(manager, row, context, before) {
    const { childId, status } = row;
    const [from, to] = [row.fromOn as CivilDate, row.toOn as CivilDate | null];
    const born = await bornOn(manager, childId);
    await checkNeighbours(manager, { entity: LegalStatusEntity, row, before }, context);
    checkLegalStatus({ bornOn: born, on: from, status });
    await checkPlacementsUnder(manager, status, { childId, bornOn: born, from, to });
  },
  async follow(manager, row, _context, before) {
    await moveNeighbour(manager, { entity: LegalStatusEntity, row, before });
    const [period] = await readRows(
      manager,
      rowsOf(PeriodOfCareEntity, ['id']),
      'WHERE t.child_id = $1 AND t.started_on <= $2 AND (t.ceased_on IS NULL OR t.ceased_on > $2)',
      [row.childId, row.fromOn],
    );
    if (period !== undefined) await keepShortBreaks(manager, period.id);
  },
});

/** What a placement allows, with the legal statuses of its days. */
async function checkPlacementRow(
  manager: EntityManager,
  row: PlacementEntity,
  context: Context,
  before: PlacementEntity,
): Promise<void> {
  const { childId, type } = row;
  const [from, to] = [row.fromOn as CivilDate, row.toOn as CivilDate | null];
  if (row.temporary)
    throw new Refused('TEMPORARY_STAY', 'That is a temporary stay. It has a correction of its own.');
  if (isTemporary(type))
    throw new Refused(
      'TEMPORARY_STAY',
      'A placement does not become a temporary stay. Record the stay inside its placement.',
    );
  await checkNeighbours(manager, { entity: PlacementEntity, row, before }, context);
  const born = await bornOn(manager, childId);
  const [legal] = await readRows(
    manager,
    rowsOf(LegalStatusEntity, ['status']),
    'WHERE t.child_id = $1 AND t.from_on <= $2 AND (t.to_on IS NULL OR t.to_on > $2)',
    [childId, from],
  );
  const { provider, urn, homePostcode, placementPostcode, distance } = row;
  checkPlacement(
    { type, provider, urn, homePostcode, placementPostcode, distance },
    { bornOn: born, on: from, status: legal?.status ?? '' },
  );
  await checkStatusesOver(manager, type, { childId, bornOn: born, from, to });
  if (to === null && row.reasonForChange !== null)
    throw new Refused('PLACEMENT_LASTS', 'A placement that lasts has no reason why it ended.');
}

/** Puts right a placement; the one before ends where it begins. */
export const CorrectPlacement = correction({
  act: 'CORRECT_PLACEMENT',
  entity: PlacementEntity,
  type: () => Placement,
  load: placementById,
  fields: {
    type: correctable.text('The code of the return, such as U4.', { codes: placementTypes }),
    provider: correctable.text('Who provides it, PR0 to PR5.', { codes: placementProviders }),
    urn: correctable.text('The provision’s reference number.'),
    carer: correctable.text('The carer or home.'),
    homePostcode: correctable.text('Postcode of home.'),
    placementPostcode: correctable.text('Postcode of the placement.'),
    fromOn: correctable.day('First day; the placement before ends with it.'),
    planned: correctable.yesNo('Whether the move into it was planned.'),
    sameCarer: correctable.yesNo('Whether the carer before stayed the child’s carer.'),
    reasonForChange: correctable.text('Why it ended.', { codes: reasonsForPlacementChange }),
    inOut: correctable.text('IN or OUT of the authority’s area.', { codes: placementLocations }),
    distance: correctable.of(() => Number, 'Miles from home.'),
    meantToLastTo18: correctable.yesNo('Whether it is meant to last until the child is 18.'),
  },
  check: checkPlacementRow,
  follow: (manager, row, _context, before) =>
    moveNeighbour(manager, { entity: PlacementEntity, row, before }),
});

/** Puts right a temporary stay. */
export const CorrectTemporaryStay = correction({
  act: 'CORRECT_TEMPORARY_STAY',
  called: 'temporary stay',
  entity: PlacementEntity,
  type: () => Placement,
  load: placementById,
  fields: {
    type: correctable.text('T0 to T4.', { codes: placementTypes }),
    fromOn: correctable.day('First day.'),
    toOn: correctable.day('The day the child came back; null while it lasts.'),
  },
  async check(manager, row, context) {
    if (!row.temporary || !isTemporary(row.type))
      throw new Refused(
        'NOT_A_TEMPORARY_STAY',
        'That is a placement, not a temporary stay. It has a correction of its own.',
      );
    const [from, to] = [row.fromOn as CivilDate, row.toOn as CivilDate | null];
    if (from > context.today || (to !== null && to > context.today))
      throw new Refused('IN_FUTURE', 'A stay cannot be recorded before the day it begins or ends.');
    const { id, childId, type } = row;
    await checkStay(manager, { id, childId, type, from, to });
  },
});
