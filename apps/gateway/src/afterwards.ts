import type { ApolloServerPlugin } from '@apollo/server';
import type { Actor } from '@iro/access';
import { endpointRequests } from '@iro/subgraph';
import type { GatewayContext } from './port-data-source';

/** What is done once an answer is made: it is counted, and after an act what was known of the actor's reach is forgotten. */
export function afterwards(forget: (actor: Actor) => void): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart() {
      const done = endpointRequests.startTimer();
      return Promise.resolve({
        willSendResponse({ operation, contextValue, errors }) {
          const kind = operation?.operation ?? 'none';
          done({ kind, outcome: errors === undefined || errors.length === 0 ? 'OK' : String(errors[0]?.extensions['code'] ?? 'INTERNAL') });
          if (kind === 'mutation') forget(contextValue.actor);
          return Promise.resolve();
        },
      });
    },
  };
}
