import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import type { SupergraphManager } from '@apollo/gateway';

/**
 * Loads the composed file and follows its changes; a file that does not load leaves the last good one in
 * force.
 */
export function supergraphFile(file: string, log: (message: string) => void): SupergraphManager {
  return {
    async initialize({ update }) {
      const supergraphSdl = await readFile(file, 'utf8');
      watchFile(file, { interval: 1_000, persistent: false }, () => {
        readFile(file, 'utf8')
          .then((changed) => update(changed))
          .then(
            () => log('The supergraph changed and is in force.'),
            (error: unknown) =>
              log(
                `The changed supergraph does not load; the last good one stays in ` +
                  `force. ${error instanceof Error ? error.message : ''}`,
              ),
          );
      });
      return { supergraphSdl, cleanup: async () => unwatchFile(file) };
    },
  };
}
