import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import type { SupergraphManager } from '@apollo/gateway';
import type { Planning } from './planning';

/**
 * Loads the composed file and follows its changes; a file that does not load leaves the last good one in
 * force.
 */
export function supergraphFile(
  file: string,
  planning: Planning,
  log: (message: string) => void,
): SupergraphManager {
  return {
    async initialize({ update }) {
      const supergraphSdl = await readFile(file, 'utf8');
      // Beside the gateway's own loading; whoever asks first waits for it.
      planning.next(supergraphSdl).catch((error: unknown) => log(String(error)));
      watchFile(file, { interval: 1_000, persistent: false }, () => {
        readFile(file, 'utf8')
          .then(async (changed) => {
            await planning.next(changed);
            await update(changed);
          })
          .then(
            () => log('The supergraph changed and is in force.'),
            (error: unknown) => {
              planning.dropNext();
              log(
                `The changed supergraph does not load; the last good one stays in ` +
                  `force. ${error instanceof Error ? error.message : ''}`,
              );
            },
          );
      });
      return { supergraphSdl, cleanup: async () => unwatchFile(file) };
    },
  };
}
