import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, visit, type DocumentNode } from 'graphql';

/**
 * PostgreSQL keeps no NUL, and half of a surrogate pair is no character: text with either could not be kept
 * as it was sent.
 */
const canBeKept = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/**
 * Where in a value, as sent, stands text that cannot be kept; null where none does. @example ({ i: { notes:
 * 'a\u0000' } }, '') -> 'i.notes'
 */
function unkept(value: unknown, at: string): string | null {
  if (typeof value === 'string') return canBeKept(value) ? null : at;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unkept(inner, at === '' ? key : `${at}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const refused = (where: string): GraphQLError =>
  new GraphQLError(
    `The text in ${where} holds a character that cannot be kept (NUL, or ` +
      `half of a pair): take it out and send it again.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );

/** Refuses such text before anything is asked of a service, in variables and in the document itself. */
export function writableText(): ApolloServerPlugin {
  const read = new WeakSet<DocumentNode>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ request, document }) {
          const where = unkept(request.variables, '');
          if (where !== null) throw refused(`the variable ${where}`);
          if (!read.has(document)) {
            visit(document, {
              StringValue({ value }) {
                if (!canBeKept(value)) throw refused('the document');
              },
            });
            read.add(document);
          }
          return Promise.resolve();
        },
      }),
  };
}
