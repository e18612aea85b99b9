import type { CivilDate, InForce } from '@iro/calendar';
import { type Duty, type DutyKind, openDuty } from './duty';

/** One duty after the other: the day that meets one opens the next. */
export interface Chain {
  readonly kind: DutyKind;
  readonly openedOn: CivilDate;
  /** True: the opening is itself such a fact (an assessment), so that only a later day meets the first duty. */
  readonly openedByFact: boolean;
  /** The days on which the thing was done, in any order. */
  readonly doneOn: readonly CivilDate[];
  /** The last day of the chain; null: it goes on. */
  readonly to: CivilDate | null;
  /** Null ends the chain; a rule of undefined makes no duty, but the chain goes on. */
  readonly due: (
    openedOn: CivilDate,
  ) => { readonly dueBy: CivilDate; readonly rule: InForce<unknown> | undefined } | null;
}

/**
 * The duties of a chain: all that were met, and the one that is open or was closed with the chain.
 *
 * @example a chain of dental checks that ends on the day of the last check -> that check meets its duty; the
 * one it opens is closed the same day
 */
export function chainOfDuties({ kind, openedOn, openedByFact, doneOn, to, due }: Chain): Duty[] {
  const days = [...new Set(doneOn)].filter((on) => to === null || on <= to).sort();
  const duties: Duty[] = [];
  let opened = openedOn;
  for (let first = true; to === null || opened <= to; first = false) {
    const next = due(opened);
    if (!next) break;
    const metOn = days.find((on) => (first && !openedByFact ? on >= opened : on > opened)) ?? null;
    if (next.rule)
      duties.push(openDuty(kind, opened, next.dueBy, next.rule, { metOn, closedOn: metOn ? null : to }));
    if (!metOn) break;
    opened = metOn;
  }
  return duties;
}
