import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import type { Actor } from '@iro/access';
import { countFields, documentsAsked, TooMuch } from '@iro/process';
import { openBudgets } from './budgets';
import { costOf } from './cost';
import type { Limits } from '@iro/process';
import { withoutKept, withSettled } from './settled-conditions';
import { planKey } from './plan-key';
import type { Planning } from './planning';
import type { GatewayContext } from './port-data-source';
import type { ReadDocument, ReadDocuments } from './read-documents';
import { said } from './said';
import type { TrustedDocuments } from './trusted-documents';
import { openTurns } from './turns';
import { weights } from './weights';

/** What is asked of a request before it is carried out. */
export interface AdmissionOptions {
  readonly limits: Limits;
  readonly documents: ReadDocuments;
  readonly trusted: TrustedDocuments;
  readonly planning: Planning;
  /** Whether who asks may ask documents that are not on the list. */
  readonly writesOwn: (actor: Actor) => boolean;
  readonly log: (what: unknown) => void;
}

/** What stands for a document that is refused: it asks for nothing. */
const nothing: DocumentNode = parse('{ __typename }');

/** Points of a person's minute that a millisecond of planning takes. */
const ofPlanning = 50;

const refused = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

const notListed = 'This document is not on the list of documents that may be asked here.';
const whichOperation =
  'Say by operationName which of the document’s operations is asked, by the name of one of them.';

type Asked = GraphQLRequestContext<GatewayContext>;

/**
 * Lets requests in: a document is read once and refused by its size before it is held against the schema; what
 * it costs is worked out with its variables; it takes from its asker's minute, waits for its asker's turn, and
 * is planned beside the event loop.
 */
export function admission(options: AdmissionOptions): ApolloServerPlugin<GatewayContext> {
  const { limits, documents, trusted, planning, writesOwn, log } = options;
  const budgets = openBudgets(limits.minute);
  const turns = openTurns(limits.running, limits.together);

  const readOf = (hash: string, source: string, actor: Actor): ReadDocument => {
    if (trusted.byHash(hash) === undefined && !writesOwn(actor))
      return { faults: [refused(notListed, 'FORBIDDEN')] };
    return documents.read(hash, source);
  };

  /** Lets a request in, or throws why not. */
  const admit = async (asked: Asked, hash: string): Promise<void> => {
    const { request, document, operation, contextValue } = asked;
    if (document === undefined || operation === undefined) throw refused(whichOperation, 'BAD_USER_INPUT');
    const { actor, abandoned } = contextValue;
    const variables = request.variables ?? {};
    const cost = costOf(documents.schema(), weights, { document, operation, variables });
    if (cost > limits.cost)
      throw new TooMuch('points', cost, limits.cost, 'Ask for fewer at a time (first), or for less of each.');
    budgets.take(actor.id, cost);
    const done = await turns.take(actor.id, cost, abandoned).catch((error: unknown) => {
      if (error instanceof GraphQLError) throw error;
      throw refused('This waited too long for its turn: others of yours run.', 'DEADLINE_EXCEEDED');
    });
    contextValue.afterwards(done);
    const operationName = request.operationName ?? undefined;
    const planned = await planning.prepare({ key: planKey(hash, operationName), document, operationName });
    if (planned > 0) budgets.charge(actor.id, planned * ofPlanning);
  };

  const count = (hash: string, read: ReadDocument): void => {
    const listed = trusted.byHash(hash);
    documentsAsked.inc({ document: listed?.name ?? 'own', version: listed?.version ?? '' });
    if ('fields' in read) countFields(read.fields);
  };

  return {
    serverWillStart: () =>
      Promise.resolve({ schemaDidLoadOrUpdate: ({ apiSchema }) => documents.of(apiSchema) }),
    requestDidStart: () => {
      let read: ReadDocument = { faults: [] };
      let hash = '';
      return Promise.resolve({
        didResolveSource(asked) {
          hash = asked.queryHash;
          read = readOf(hash, asked.source, asked.contextValue.actor);
          // Given here, it is neither read nor held against the schema again.
          Object.assign(asked, { document: 'document' in read ? read.document : nothing });
          return Promise.resolve();
        },
        async didResolveOperation(asked) {
          if ('faults' in read) return;
          if (read.sameAs.size > 0)
            asked.request.variables = withSettled(asked.request.variables ?? {}, read.sameAs);
          await admit(asked as Asked, hash);
          count(hash, read);
        },
        willSendResponse({ response: { body } }): Promise<void> {
          if ('kept' in read && read.kept !== null && body.kind === 'single')
            withoutKept(body.singleResult.data, read.kept);
          return Promise.resolve();
        },
        responseForOperation(): Promise<never | null> {
          if (!('faults' in read)) return Promise.resolve(null);
          const errors = read.faults.map((fault) => said(fault.toJSON(), log));
          return Promise.resolve({
            http: { status: 400, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { errors } },
          } as never);
        },
      });
    },
  };
}
