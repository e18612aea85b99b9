import { accessActs } from './acts/access-acts';
import { accountActs } from './acts/account-acts';
import type { ActRow } from './acts/act-row';
import { careActs } from './acts/care-acts';
import { complianceActs } from './acts/compliance-acts';
import { disputeActs } from './acts/dispute-acts';
import { exemptionActs } from './acts/exemption-acts';
import { iroWorkActs } from './acts/iro-work-acts';
import { organisationActs } from './acts/organisation-acts';
import { reviewActs } from './acts/review-acts';
import type { Role } from './roles';

/** The second table of access: which roles may do which act, and which part of the record it is about. */
export const may = {
  ...accessActs,
  ...accountActs,
  ...careActs,
  ...organisationActs,
  ...reviewActs,
  ...iroWorkActs,
  ...disputeActs,
  ...complianceActs,
  ...exemptionActs,
};

export type Act = keyof typeof may;

const rows: Readonly<Record<string, ActRow>> = may;

/** True when the role may do the act at all; whether to this child is for the row policies. */
export function mayDo(role: Role | 'SYSTEM', act: Act): boolean {
  return role !== 'SYSTEM' && (rows[act]?.by.includes(role) ?? false);
}

/** The acts whose lines a reader of these parts may see. */
export function actsWithin(parts: readonly string[]): readonly string[] {
  return Object.entries(rows)
    .filter(
      ([, { part, toldByBirthday }]) =>
        parts.includes(part) && (!toldByBirthday || parts.includes('BIRTH_DAY')),
    )
    .map(([act]) => act);
}
