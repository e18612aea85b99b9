import { adopterRules } from './adopter-rules';
import { adoptionRules } from './adoption-rules';
import { deprivationOfLibertyRules } from './deprivation-of-liberty-rules';
import { episodeAgeRules } from './episode-age-rules';
import { episodeLengthRules } from './episode-length-rules';
import { episodeSequenceRules } from './episode-sequence-rules';
import { headerRules } from './header-rules';
import { healthRules } from './health-rules';
import { lastYearCareRules } from './last-year-care-rules';
import { lastYearOtherRules } from './last-year-other-rules';
import { lastYearPeopleRules } from './last-year-people-rules';
import { leaverRules } from './leaver-rules';
import { missingRules } from './missing-rules';
import { permanenceRules } from './permanence-rules';
import { placementRules } from './placement-rules';
import type { AnyRule } from './return-rule';
import { socialWorkerRules } from './social-worker-rules';
import { urnRules } from './urn-rules';
import { withinYearRules } from './within-year-rules';
import { unaccompaniedRules } from './unaccompanied-rules';

/** Every rule that is asked of one child's rows together, by subject. */
export const returnRules: readonly AnyRule[] = [
  ...headerRules,
  ...episodeAgeRules,
  ...episodeLengthRules,
  ...episodeSequenceRules,
  ...placementRules,
  ...withinYearRules,
  ...urnRules,
  ...unaccompaniedRules,
  ...adopterRules,
  ...adoptionRules,
  ...healthRules,
  ...leaverRules,
  ...missingRules,
  ...permanenceRules,
  ...socialWorkerRules,
  ...deprivationOfLibertyRules,
  ...lastYearPeopleRules,
  ...lastYearCareRules,
  ...lastYearOtherRules,
];
