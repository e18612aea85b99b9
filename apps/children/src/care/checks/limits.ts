import { addDays, type CivilDate } from '@iro/calendar';
import { Refused } from '@iro/subgraph';

/** How long some legal statuses and temporary stays may last, in days (DfE rules 361-363, 375, 376, 379). */
const longest: Readonly<Record<string, { readonly days: number; readonly sentence: string }>> = {
  L1: {
    days: 3,
    sentence: 'Police protection lasts 72 hours at most. Say from which day another legal status held.',
  },
  L2: {
    days: 21,
    sentence:
      'An emergency protection order lasts 21 days at most. Say from which day another legal status held.',
  },
  L3: {
    days: 7,
    sentence: 'A child assessment order lasts 7 days at most. Say from which day another legal status held.',
  },
  T1: {
    days: 42,
    sentence: 'A temporary stay in hospital is one of six weeks at most. Record a longer one as a move.',
  },
  T3: {
    days: 21,
    sentence:
      'A stay while the carer is on holiday is one of three weeks at most. Record a longer one as a move.',
  },
  T4: {
    days: 7,
    sentence: 'A temporary stay of this kind is one of seven days at most. Record a longer one as a move.',
  },
};

/** @throws Refused when a spell of that code is longer than it may be */
export function checkLength(code: string, from: CivilDate, to: CivilDate): void {
  const limit = longest[code];
  if (limit !== undefined && to > addDays(from, limit.days)) throw new Refused('TOO_LONG', limit.sentence);
}
