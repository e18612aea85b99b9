import { checkCode, checkNotAhead, checkOrder, checkSaid } from './checks';

/** What an act checks of what was sent, before it opens a transaction. */
export const check: {
  /** @throws BadInput when a code is none of its set's; nothing given is not checked */
  readonly code: typeof checkCode;
  /** @throws Refused when a day lies ahead of the clock's; nothing given is not checked */
  readonly notAhead: typeof checkNotAhead;
  /** @throws Refused when the second of two days comes before the first; either may be missing */
  readonly order: typeof checkOrder;
  /** What a person typed, without the blanks around it. @throws BadInput when nothing is said */
  readonly said: typeof checkSaid;
} = { code: checkCode, notAhead: checkNotAhead, order: checkOrder, said: checkSaid };
