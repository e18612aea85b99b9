import type { DutyExemption, DutyKind } from './duty';

/** An exemption as recorded: from which duty. */
export interface RecordedExemption extends DutyExemption {
  readonly kind: DutyKind;
  /** Null: every duty of the kind. */
  readonly subject: string | null;
}

/**
 * Marks the duties that do not apply: those whose due day lies within an exemption of their kind. Nothing is
 * left out.
 *
 * @example an exemption that expires on 2016-03-30 does not cover a duty due on 2016-03-31
 */
export function withExemptions<
  Of extends { readonly kind: string; readonly subject: string | null; readonly dueBy: string },
>(duties: readonly Of[], exemptions: readonly RecordedExemption[]): Of[] {
  const ordered = [...exemptions].sort((a, b) =>
    `${a.from} ${a.reason}` < `${b.from} ${b.reason}` ? -1 : 1,
  );
  return duties.map((duty) => {
    const found = ordered.find(
      ({ kind, subject, from, expires }) =>
        kind === duty.kind &&
        (subject === null || subject === duty.subject) &&
        from <= duty.dueBy &&
        (expires === null || duty.dueBy <= expires),
    );
    return found
      ? { ...duty, exemption: { reason: found.reason, from: found.from, expires: found.expires } }
      : duty;
  });
}
