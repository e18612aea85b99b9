import type { DisputeProtocol } from './dispute-protocol';
import { aroundReviewRules } from './rule-book/around-review-rules';
import { concernRules } from './rule-book/concern-rules';
import { healthAndEducationRules } from './rule-book/health-and-education-rules';
import { leaverAndCaseloadRules } from './rule-book/leaver-and-caseload-rules';
import { planRules } from './rule-book/plan-rules';
import { protocolRules } from './rule-book/protocol-rules';
import { reviewRules } from './rule-book/review-rules';
import type { RuleEntry } from './rule-book/rule-entry';
import { visitRules } from './rule-book/visit-rules';

/**
 * Every rule with its number, its source and since when. The numbers are those the rules themselves use.
 *
 * @param protocols the dispute resolution protocols to print: a council's own are in its disputes database
 * @example ruleBook(seededProtocols).find(({ code }) => code === 'STAGE_1')?.number -> '10 working days'
 */
export function ruleBook(protocols: readonly DisputeProtocol[]): readonly RuleEntry[] {
  return [
    ...reviewRules,
    ...aroundReviewRules,
    ...planRules,
    ...healthAndEducationRules,
    ...concernRules,
    ...protocolRules(protocols),
    ...visitRules,
    ...leaverAndCaseloadRules,
  ];
}
