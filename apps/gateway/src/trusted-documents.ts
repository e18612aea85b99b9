import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sha256 } from './read-documents';

/** The format of Apollo's persisted query manifests, with who answers for each document and what it is for. */
const apollo = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().min(1).max(200),
      name: z.string(),
      type: z.enum(['query', 'mutation']),
      body: z.string().min(1),
      owner: z.string().min(1),
      purpose: z.string().min(1),
      version: z.string().max(20).optional(),
    }),
  ),
});
/** Relay's: a document by its id. */
const relay = z.record(z.string().min(1).max(200), z.string().min(1));

export interface TrustedDocument {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly owner: string;
  readonly purpose: string;
  /** Which version of its client it belongs to, where its manifest says. */
  readonly version?: string | undefined;
}

/** The documents that everybody may ask. */
export interface TrustedDocuments {
  readonly all: readonly TrustedDocument[];
  /** A document by the id it is sent under, or by its SHA-256. */
  byId(id: string): TrustedDocument | undefined;
  /** A document by the SHA-256 of its text, also where it was sent as text. */
  byHash(hash: string): TrustedDocument | undefined;
}

const operationName = (body: string): string => /(?:query|mutation)\s+(\w+)/.exec(body)?.[1] ?? 'unnamed';

/** Reads a manifest. @throws where it is neither Apollo's nor Relay's */
export function trustedDocumentsIn(text: string, file: string): TrustedDocument[] {
  const written: unknown = JSON.parse(text);
  const asApollo = apollo.safeParse(written);
  if (asApollo.success) return asApollo.data.operations;
  const asRelay = relay.safeParse(written);
  if (asRelay.success)
    return Object.entries(asRelay.data).map(([id, body]) => ({
      id,
      name: operationName(body),
      body,
      owner: file,
      purpose: 'as its client says',
    }));
  const [fault] = asApollo.error.issues;
  throw new Error(
    `${file} is no manifest of documents: ${fault?.path.join('.') ?? ''} ${fault?.message ?? ''}. ` +
      'Write it in Apollo’s format, with owner and purpose of each, or in Relay’s.',
  );
}

/** Opens the manifests of this installation; the same id twice has to be the same document. */
export function openTrustedDocuments(files: readonly string[]): TrustedDocuments {
  const all = files.flatMap((file) => trustedDocumentsIn(readFileSync(file, 'utf8'), file));
  const [ids, hashes] = [new Map<string, TrustedDocument>(), new Map<string, TrustedDocument>()];
  for (const document of all) {
    const before = ids.get(document.id);
    if (before !== undefined && before.body !== document.body)
      throw new Error(`The manifests hold two documents under the id ${document.id}: give one another id.`);
    ids.set(document.id, document);
    hashes.set(sha256(document.body), document);
  }
  return {
    all,
    byId: (id) => ids.get(id) ?? hashes.get(id),
    byHash: (hash) => hashes.get(hash),
  };
}
