import { participationCodes } from '@iro/codes';
import { code, date, named, text, type Columns, type FileLayout } from '../layout';

const yesOrNo = { test: /^[YyNn]$/, says: 'Y or N' };

/** One table of the Standard Safeguarding Dataset, under its own column names. */
function ssdTable<const N extends string, C extends Columns>(
  name: N,
  description: string,
  columns: C,
  unique: readonly (keyof C & string)[],
): FileLayout<N, C> {
  return { name, family: 'SSD', description, dates: 'yyyy-mm-dd', columns: named(columns), unique };
}

/** Tables of the Standard Safeguarding Dataset that can be sent as they are. */
export const ssd = {
  ssd_cla_reviews: ssdTable(
    'ssd_cla_reviews',
    "The dataset's reviews. A review held is one completed that day, of no known kind or " +
      'start; a review not held is planned for its due date. A review that `reviews` tells ' +
      'of too (same child, same day) is taken from there.',
    {
      clar_cla_review_id: text.required("The review's id."),
      clar_cla_id: text.required('The period of being looked after.', {
        references: [{ file: 'ssd_cla_periods', column: 'clae_cla_id' }],
      }),
      clar_cla_person_id: text('The child, as newer extracts of the dataset say it; not read.', {
        optional: true,
      }),
      clar_cla_review_due_date: date(
        'The day it is due by the source system; when it was due is worked out here.',
      ),
      clar_cla_review_date: date('The day it was held; blank when it is not.'),
      clar_cla_review_cancelled: text('`Y` or `N`: whether it was cancelled; blank is N.', {
        pattern: yesOrNo,
      }),
      clar_cla_review_participation: code(
        participationCodes,
        "The child's part in it; blank when not held or not recorded.",
      ),
    },
    ['clar_cla_review_id'],
  ),
  ssd_cla_periods: ssdTable(
    'ssd_cla_periods',
    "Whose period it is: `SELECT DISTINCT clae_cla_id, clae_person_id FROM ssd_cla_episodes`, the person's id being the SSDA903 `CHILD`.",
    {
      clae_cla_id: text.required('The period of being looked after.'),
      clae_person_id: text.required('The child: the local id that SSDA903 calls CHILD.', {
        references: [
          { file: 'ssda903_header', column: 'CHILD' },
          { file: 'persons', column: 'child' },
        ],
        child: true,
      }),
    },
    ['clae_cla_id'],
  ),
} as const;
