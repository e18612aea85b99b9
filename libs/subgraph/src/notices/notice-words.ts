import { dayInWords } from '../acts/checks';
import { riskCauses, type RiskCause } from '../worklists/risk';
import type { NoticeKind } from './notice-kinds';

const spoken = new Set(['IRO', 'PEP', 'SDQ']);

/** A kind of duty in words. @example INITIAL_PEP -> 'initial PEP' */
export const kindInWords = (kind: string): string =>
  kind
    .split('_')
    .map((word) => (spoken.has(word) ? word : word.toLowerCase()))
    .join(' ');

/** What a message is about, in one line without a name. */
export function noticeTitle(kind: NoticeKind, total: number, about: string, day: string): string {
  const duties = `${total} ${total === 1 ? 'duty' : 'duties'} about ${about}`;
  if (kind === 'DUE_SOON') return `Due soon: ${duties}, as at ${dayInWords(day)}`;
  if (kind === 'OVERDUE') return `Overdue: ${duties}, as at ${dayInWords(day)}`;
  return 'A concern is raised with you in writing: your answer is asked for';
}

/** What a line says of its duty, without the child. */
export function lineInWords(kind: string, dueBy: string | null, cause: string | null): string {
  const what = kindInWords(kind);
  const due = dueBy === null ? what : `${what}, due by ${dayInWords(dueBy)}`;
  return cause === null ? due : `${due}. ${riskCauses[cause as RiskCause]}`;
}
