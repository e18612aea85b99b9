import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from './read-documents';
import type { TrustedDocuments } from './trusted-documents';

interface Sent {
  query?: unknown;
  extensions?: unknown;
  /** A document of the list, as GraphQL over HTTP names it, and as Relay's clients do. */
  readonly documentId?: unknown;
  readonly doc_id?: unknown;
  readonly id?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The hash that Apollo's clients send in place of, or beside, a document. */
function hashIn({ extensions }: Sent): string | undefined {
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  const hash = isObject(persisted) ? persisted['sha256Hash'] : undefined;
  return typeof hash === 'string' ? hash : undefined;
}

const idIn = ({ documentId, doc_id, id }: Sent): string | undefined => {
  const given = [documentId, doc_id, id].find((each) => typeof each === 'string');
  return typeof given === 'string' ? given.replace(/^sha256:/, '') : undefined;
};

/**
 * Puts the text of a listed document in the place of its id, in whichever of the usual ways it was sent, and
 * refuses ids that are not on the list and hashes that are not those of their document.
 *
 * @param registers whether hashes that are not on the list may be registered by their clients
 */
export function documentSent(trusted: TrustedDocuments, registers: boolean) {
  const refuse = (reply: FastifyReply, message: string): FastifyReply =>
    reply.code(400).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (!isObject(request.body)) return undefined;
    const sent: Sent = request.body;
    const hash = hashIn(sent);
    if (typeof sent.query === 'string') {
      if (hash !== undefined && hash !== sha256(sent.query))
        return refuse(reply, 'The hash sent with the document is that of another.');
      if (!registers) delete sent.extensions;
      return undefined;
    }
    const id = hash ?? idIn(sent);
    if (id === undefined) return undefined;
    const listed = trusted.byId(id);
    if (listed !== undefined) {
      sent.query = listed.body;
      delete sent.extensions;
    } else if (hash === undefined || !registers)
      return refuse(reply, `There is no document ${id.slice(0, 100)} on the list of documents.`);
    return undefined;
  };
}
