import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { services } from '@iro/database';
import { buildSubgraph } from '@iro/subgraph';
import { root } from '@iro/process';
import { subgraphs } from '../subgraphs';

/** The committed contracts and the supergraph composed from them, by path from the root. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const service of services)
    files[`apps/${service}/schema.graphql`] = buildSubgraph(subgraphs[service]).sdl;
  const composed = composeServices(
    services.map((name) => ({
      name,
      url: `http://${name}.internal/graphql`,
      typeDefs: parse(files[`apps/${name}/schema.graphql`] ?? ''),
    })),
  );
  if (composed.errors !== undefined)
    throw new Error(
      `The services do not compose:\n${composed.errors.map((error) => `  ${error.message}`).join('\n')}`,
    );
  if (composed.hints.length > 0)
    throw new Error(
      `The composition has hints:\n${composed.hints.map((hint) => `  ${hint.message}`).join('\n')}`,
    );
  files['infra/supergraph/supergraph.graphql'] = composed.supergraphSdl;
  return files;
}

/** `npm run schema`: writes the contracts; with `check`, says which committed file differs. */
export async function schema(check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const [name, text] of Object.entries(schemaFiles())) {
    const file = path.join(root, name);
    const committed = await readFile(file, 'utf8').catch(() => '');
    if (committed === text) continue;
    stale.push(name);
    if (!check) await writeFile(file, text);
  }
  if (check && stale.length > 0)
    throw new Error(
      `The committed schema differs from the code in ${stale.join(', ')}. Run ` +
        `npm run schema, read the difference and commit it.`,
    );
  process.stdout.write(
    stale.length === 0
      ? 'The committed schemas agree with the code and compose.\n'
      : `Wrote ${stale.join(', ')}.\n`,
  );
}
