import { limitInWords as words } from '@iro/calendar';
import { carePlanLimits } from '../care-plan-duties';
import { pathwayNumbers } from '../pathway-duties';
import { placementPlanLimits } from '../placement-plan-duties';
import { eligibility } from '../thirteen-weeks';
import { entries, type RuleEntry } from './rule-entry';

/** Care, placement and pathway plans. */
export const planRules: readonly RuleEntry[] = [
  ...entries(
    'CARE_PLAN',
    'Care plan',
    carePlanLimits,
    (v) => `before the first placement, or ${words(v)} from its start`,
    'INSTRUMENT_READ',
    'Before it: by the day of the placement, where it was planned.',
  ),
  ...entries(
    'PLACEMENT_PLAN',
    'Placement plan',
    placementPlanLimits,
    (v) => `before the placement, or ${words(v)} from its start`,
    'SECONDARY_SOURCE',
    'Before it: by the day of the placement, where it was planned. None of stays inside another placement (T0-T4).',
  ),
  ...entries(
    'ELIGIBLE',
    'Eligible child',
    eligibility,
    (v) =>
      `looked after, aged ${v.eligibleAt} and under ${v.until}, ` +
      `${v.daysOfCare} days of care in total since ${v.countedFrom}`,
    'INSTRUMENT_READ',
    'From the day on which the last of the days is complete. Short breaks are left out.',
  ),
  ...entries(
    'PATHWAY_ASSESSMENT',
    'Assessment of needs for a pathway plan',
    pathwayNumbers,
    (v) => `${words(v.assessed)} from reaching 16 or becoming eligible later`,
    'INSTRUMENT_READ',
    'One made at 15 counts. None where it is not known since when the young person is eligible.',
  ),
  ...entries(
    'PATHWAY_PLAN_REVIEWED',
    'Pathway plan reviewed',
    pathwayNumbers,
    (v) => `every ${words(v.reviewed)}`,
    'FROM_PRACTICE',
    'From the agreement of the plan, or the last update that is known. A new plan stands for a ' +
      'review. Until neither care nor the status of a relevant or former relevant leaver lasts.',
  ),
];
