import { GraphQLError } from 'graphql';

/** The closed list of what an error may be. */
export const errorCodes = [
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'REFUSED',
  'LIMIT_EXCEEDED',
  'DEADLINE_EXCEEDED',
  'UPSTREAM_UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** True for a code that may be said as it is; INTERNAL and anything unforeseen is said in general words. */
export const isSayable = (code: unknown): code is ErrorCode =>
  code !== 'INTERNAL' && (errorCodes as readonly unknown[]).includes(code);

/** What is said of anything unforeseen. */
export const internalMessage =
  'Something went wrong here. It has been logged; try again, and say when it happened if it stays.';

class Coded extends GraphQLError {
  constructor(code: ErrorCode, message: string, more: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...more } });
  }
}

/**
 * The act is understood and not allowed by a rule; the sentence is for a caseworker, the reason for a
 * program.
 */
export class Refused extends Coded {
  constructor(reason: string, sentence: string) {
    super('REFUSED', sentence, { reason });
  }
}

/** Refused because of what the children service has told so far: it may know more by now. */
export class RefusedAsHeard extends Refused {}

/** What the children service knows decides the act, and it cannot be asked just now. */
export class ChildrenNotHeard extends Coded {
  constructor() {
    super(
      'UPSTREAM_UNAVAILABLE',
      'Nothing was recorded: the children service cannot be asked just now whether ' +
        'the child is there and in care. Send it again in a moment.',
      { service: 'children' },
    );
  }
}

/** There is no such record within the asker's reach; the same answer whether it exists or not. */
export class NotFound extends Coded {
  constructor(what = 'record') {
    super('NOT_FOUND', `There is no such ${what}, or it is not yours to see.`);
  }
}

/** The role may not do this at all. */
export class Forbidden extends Coded {
  constructor(sentence = 'Your role may not do this.') {
    super('FORBIDDEN', sentence);
  }
}

/** Somebody changed the record since it was read. */
export class Conflict extends Coded {
  constructor() {
    super('CONFLICT', 'The record has been changed since you read it. Read it again and repeat your change.');
  }
}

/** What was sent cannot be right, whoever sends it. */
export class BadInput extends Coded {
  constructor(sentence: string) {
    super('BAD_USER_INPUT', sentence);
  }
}

/** Why nobody comes in, for a program: each needs something else done. */
export const signInReasons = {
  TOKEN_MISSING: 'Send a token: Authorization: Bearer …',
  TOKEN_EXPIRED: 'The token has expired. Get a new one, and send this again.',
  TOKEN_NOT_YET_VALID: 'The token does not hold yet. Wait a moment, or set the clock right.',
  TOKEN_INVALID: 'The token is not good here. Sign in again.',
  NO_ACCOUNT: 'You have no account here, or it has ended. Ask your administrator.',
  ROLE_UNKNOWN: 'Nobody has given you a role here. Ask your administrator.',
  ROLE_DISAGREES:
    'Your account here gives you a role that the identity provider does not. Ask your administrator.',
  ROLE_NOT_CHOSEN: 'You have several roles here. Say in the header X-Role in which one you ask.',
} as const;

export type SignInReason = keyof typeof signInReasons;

/** Nobody has said who is asking, or whoever it is does not come in; the reason is for a program. */
export class Unauthenticated extends Coded {
  constructor(
    readonly reason: SignInReason = 'TOKEN_MISSING',
    sentence: string = signInReasons[reason],
  ) {
    super('UNAUTHENTICATED', sentence, { reason });
  }
}
