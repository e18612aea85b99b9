import type { CivilDate } from '@iro/calendar';
import { extractDay, type DemonstrationFolder } from './demonstration-folder';
import { figure, type Figure } from './figure';
import { byMonth, inYear } from './periods';

const raised = (folder: DemonstrationFolder, stage: string): CivilDate[] =>
  folder
    .rows('dispute_stages')
    .filter((row) => row.stage === stage)
    .map((row) => extractDay(row.raised_at) as CivilDate)
    .filter(inYear);

function tally(folder: DemonstrationFolder, file: string, column: string): string {
  const counts = new Map<string, number>();
  for (const row of folder.rows(file))
    counts.set(row[column] ?? '', (counts.get(row[column] ?? '') ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, count]) => `${key} ${count}`)
    .join(', ');
}

function outOfOrder(folder: DemonstrationFolder): number {
  let faults = 0;
  for (const entries of folder.by('dispute_stages', 'dispute').values()) {
    const ordered = [...entries].sort((one, other) => ((one.stage ?? '') < (other.stage ?? '') ? -1 : 1));
    ordered.forEach((entry, index) => {
      if (entry.stage !== String(index + 1)) faults++;
      if (index > 0 && (entry.raised_at ?? '') <= (ordered[index - 1]?.raised_at ?? '')) faults++;
      if (entry.addressee === '') faults++;
    });
  }
  return faults;
}

export const escalationFigures: readonly Figure[] = [
  figure('concerns', 'by month', [4, 1, 3, 6, 1, 14, 8, 7, 4, 3, 11, 4], (folder) =>
    byMonth(
      folder
        .rows('concerns')
        .map((row) => extractDay(row.raised_on))
        .filter(inYear),
    ),
  ),
  figure('stage 1', 'by month', [5, 13, 13, 7, 3, 15, 6, 7, 7, 10, 16, 12], (folder) =>
    byMonth(raised(folder, '1')),
  ),
  figure('stage 2', 'by month', [0, 2, 4, 1, 1, 1, 2, 1, 3, 1, 1, 2], (folder) =>
    byMonth(raised(folder, '2')),
  ),
  figure('stage 3', 'by month', [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], (folder) =>
    byMonth(raised(folder, '3')),
  ),
  figure('Cafcass', 'referrals', 0, (folder) => raised(folder, 'CAFCASS').length),
  figure(
    'disputes',
    'distinct',
    114,
    (folder) => folder.rows('disputes').filter((row) => inYear(extractDay(row.raised_on))).length,
  ),
  figure('highest stage', 'of each dispute', '95/18/1', (folder) => {
    const counts = [0, 0, 0];
    for (const entries of folder.by('dispute_stages', 'dispute').values())
      counts[Math.max(...entries.map((row) => Number(row.stage))) - 1]!++;
    return counts.join('/');
  }),
  figure('stage order', 'stages that skip, go back or have no addressee', 0, outOfOrder),
  figure(
    'reasons',
    'mentions',
    'CARE_PLAN_NOT_ASSOCIATED 10, CHRONOLOGY_NOT_UPDATED 3, MANAGEMENT_OVERSIGHT ' +
      '15, PEP_NOT_ON_FILE 8, STATUTORY_VISITS_NOT_COMPLETED 10',
    (folder) => tally(folder, 'concern_reasons', 'reason'),
  ),
  figure('reasons over', 'at most 46 concerns', 'yes', (folder) =>
    folder.by('concern_reasons', 'concern').size <= 46 ? 'yes' : 'no',
  ),
  figure(
    'themes',
    'mentions',
    'ADOPTION_DELAY 1, CARE_PLANNING_DRIFT 21, CARE_PLAN_NOT_UPDATED 4, CONTACT_NOT_ASSESSED 13, ' +
      'DECISION_MAKING_AND_RISK 23, HEALTH_ASSESSMENT_DELAY 4, NO_PERSONAL_ADVISER 4, ' +
      'PEP_MISSED 14, PLACEMENT_ORDER_REVOCATION_DELAY 5, SPECIAL_GUARDIANSHIP_DELAY 4, ' +
      'STATUTORY_VISIT_RECORDS 36, SUPERVISION_GAPS 5, THERAPEUTIC_RESOURCE_DELAY 4, ' +
      'TRANSITION_TO_ADULT_SERVICES 4, VIABILITY_ASSESSMENT_ROBUSTNESS 9',
    (folder) => tally(folder, 'dispute_themes', 'theme'),
  ),
  figure(
    'themes over',
    'every dispute has one',
    114,
    (folder) => folder.by('dispute_themes', 'dispute').size,
  ),
  figure(
    'sent',
    'concerns without a day sent',
    0,
    (folder) => folder.rows('concerns').filter((row) => row.sent_on === '').length,
  ),
];
