import type { ApolloServerPlugin } from '@apollo/server';
import type { Actor } from '@iro/access';
import { endpointRequests, internalMessage } from '@iro/process';
import type { GatewayContext } from './port-data-source';

/**
 * What is done once an answer is made: it waits until it is written down who read; it is counted; and after
 * an act what was known of the actor's reach is forgotten.
 */
export function afterwards(
  forget: (actor: Actor) => void,
  log: (what: unknown) => void,
): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart() {
      const done = endpointRequests.startTimer();
      return Promise.resolve({
        async willSendResponse({ operation, contextValue, errors, response }) {
          try {
            await Promise.all(contextValue.logged);
          } catch (error) {
            // What could not be written down is not answered.
            log(error);
            response.body = {
              kind: 'single',
              singleResult: { errors: [{ message: internalMessage, extensions: { code: 'INTERNAL' } }] },
            };
          }
          const kind = operation?.operation ?? 'none';
          done({
            kind,
            outcome:
              errors === undefined || errors.length === 0
                ? 'OK'
                : String(errors[0]?.extensions['code'] ?? 'INTERNAL'),
          });
          if (kind === 'mutation') forget(contextValue.actor);
        },
      });
    },
  };
}
