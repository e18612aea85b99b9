import { Unauthenticated, type SignInReason } from '@iro/process';

/**
 * Somebody does not come in. The client is told the reason; `because`, for whoever operates the product, never
 * holds the token. `kind` is what the log counts by.
 */
export class BadToken extends Unauthenticated {
  constructor(
    reason: SignInReason,
    readonly kind: string,
    readonly because: string,
    sentence?: string,
  ) {
    super(reason, sentence);
  }
}

/** What a token says, in a line of the log: short, and with nothing in it that moves a terminal. */
export function quoted(value: unknown): string {
  const text = (JSON.stringify(value) ?? 'nothing').replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
