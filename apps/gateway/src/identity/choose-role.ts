import { tieOf, type AccountInForce, type AccountsOfPerson, type Actor, type Role } from '@iro/access';
import { BadToken, quoted } from './bad-token';

/** What is known of somebody whose token is good. */
export interface Known {
  readonly subject: string;
  readonly issuer: string;
  /** The roles the token gives; null where the provider is not asked for roles. */
  readonly roles: readonly Role[] | null;
  readonly accounts: AccountsOfPerson;
}

type Candidate = Pick<AccountInForce, 'role' | 'own'> & { readonly id?: string };

/** An account needs to be told whom it is for: the person themself is told how the provider names them. */
const noAccount = ({ subject, issuer }: Known, because: string): BadToken =>
  new BadToken(
    'NO_ACCOUNT',
    // Having none and having had one are causes of their own: each is said in its minute.
    `no-account: ${because}`,
    because,
    `You have no account here, or it has ended. Give your administrator this: subject ${subject} of ${issuer}.`,
  );

/**
 * As what somebody may come in. An account decides the ties; the role comes from the account, or from the token
 * where the provider is asked for roles; where both speak, both must give it. Who has, or ever had, an account
 * comes in by accounts alone: ending it ends access, whatever a group says.
 */
function candidates(known: Known): readonly Candidate[] {
  const { roles, accounts } = known;
  if (accounts.known) {
    if (accounts.inForce.length === 0) throw noAccount(known, accounts.ended ?? 'the account has ended');
    const agreed = accounts.inForce.filter(({ role }) => roles === null || roles.includes(role));
    if (agreed.length > 0) return agreed;
    throw new BadToken(
      'ROLE_DISAGREES',
      'role-disagrees',
      `the account gives ${quoted(accounts.inForce.map(({ role }) => role))}, the token ${quoted(roles)}`,
    );
  }
  if (roles === null) throw noAccount(known, 'there is no account for this person');
  if (roles.length === 0)
    throw new BadToken(
      'ROLE_UNKNOWN',
      'role-unknown',
      'a token gives no role that OIDC_ROLES_CLAIM and OIDC_ROLES_FILE make out, and there is no account',
    );
  const untied = roles.filter((role) => tieOf(role) === null);
  if (untied.length === 0)
    throw noAccount(
      known,
      `the role ${roles.join(', ')} is tied to a record, and there is no account that says to which`,
    );
  return untied.map((role) => ({ role, own: {} }));
}

/**
 * Who is asking, in which role and tied to what.
 *
 * @param chosen the role they ask in, where they have several (`X-Role`)
 * @throws BadToken when they do not come in, or have not chosen
 */
export function chooseRole(known: Known, chosen: string | undefined): Actor {
  const all = candidates(known);
  const fitting = chosen === undefined ? all : all.filter(({ role }) => role === chosen);
  const [one, another] = fitting;
  if (one === undefined)
    throw new BadToken(
      'ROLE_UNKNOWN',
      'role-not-theirs',
      `somebody chose ${quoted(chosen)} and has ${quoted(all.map(({ role }) => role))}`,
      `You do not have that role here. You have: ${all.map(({ role }) => role).join(', ')}.`,
    );
  if (another !== undefined)
    throw new BadToken(
      'ROLE_NOT_CHOSEN',
      'role-not-chosen',
      'somebody with several roles did not choose one',
      `You have several roles here: ${all.map(({ role }) => role).join(', ')}. Say in the header X-Role in ` +
        'which one you ask.',
    );
  return {
    id: known.subject,
    role: one.role,
    iro: one.own.iro ?? null,
    team: one.own.team ?? null,
    service: one.own.service ?? null,
    worker: one.own.worker ?? null,
    child: one.own.child ?? null,
    ...(one.id === undefined ? {} : { account: one.id }),
  };
}
