import type { AttentionList } from '@iro/subgraph';
import { inResidentialCare } from './residential';

/** How long a stay is long, in months: house practice, for a council to confirm. */
const long = 6;

/** Long in residential care with no plan for a lasting home in force. */
export const residentialWithoutPermanencePlan: AttentionList = {
  kind: 'RESIDENTIAL_WITHOUT_PERMANENCE_PLAN',
  title: `In residential care for ${long} months or more without a permanence plan`,
  part: 'PLANS',
  text: `
    SELECT
      k.child_id, s.from_on AS since,
      'In this residential placement since ' || to_char(
          s.from_on, 'FMDD FMMonth YYYY'
        ) || ', and no permanence plan is in force.' AS sentence
    FROM ${inResidentialCare}
      AND s.from_on <= ($1::date - interval '${long} months')
      AND NOT EXISTS (
          SELECT 1 FROM permanence_plan p WHERE p.child_id = k.child_id AND p.replaced_on IS NULL
        )
  `,
};
