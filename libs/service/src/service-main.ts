import { readConfig, runToTheEnd } from '@iro/process';
import type { Subgraph } from '@iro/subgraph';
import { serve } from './serve';
import { openStorage } from './storage';

/**
 * What a service's own `main.ts` calls. Without a word it runs the service; with `migrate` it brings the
 * service's own database up to date, as its migrator, and ends.
 */
export function serviceMain(
  subgraph: Subgraph,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): void {
  runToTheEnd(async () => {
    const [word, ...more] = words;
    const config = readConfig(environment, subgraph.name);
    if (word === undefined) return serve(subgraph, config);
    if (word !== 'migrate' || more.length > 0)
      throw new Error(
        `${subgraph.name} does not know "${words.join(' ')}". ` +
          'Say nothing to run it, or migrate to bring its database up to date.',
      );
    await (await openStorage(config, [subgraph])).release();
    process.stdout.write(`The database of ${subgraph.name} is up to date.\n`);
  });
}
