import type { MeasureDefinition } from '../definition';
import { activityAtEnd, report, roll } from './child-figure';

/** The IROs there are for them. */
export const capacityMeasures = {
  posts: activityAtEnd(
    'posts',
    'F09',
    'IRO posts',
    'Posts of the establishment on 31 March, filled or not, in full-time equivalents: half a post counts half.',
    `${report}, 4.2`,
  ),
  irosInPost: activityAtEnd(
    'irosInPost',
    'F10',
    'IROs in post',
    'IROs in post on 31 March, permanent and agency.',
    `${report}, 4.2`,
  ),
  agencyShare: activityAtEnd(
    'agencyShare',
    'AGENCY',
    'Agency IROs',
    'Of IROs in post on 31 March, those from an agency.',
    `${report}, 4.1`,
  ),
  averageCaseload: activityAtEnd(
    'averageCaseload',
    'F11',
    'Average caseload',
    `${roll}, divided by the IROs in post that day: by or by full-time equivalents.`,
    `${report}, 4.2`,
  ),
  caseloads: activityAtEnd(
    'caseloads',
    'CASELOADS',
    'Caseloads by IRO',
    'Children looked after on 31 March by the IRO allocated that day.',
    `${report}, 6.5`,
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
