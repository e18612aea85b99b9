import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, print, separateOperations, type DocumentNode } from 'graphql';
import { root } from '@iro/process';

/** Where the product's own documents are, and who answers for those of each folder. */
const folders: readonly { readonly at: string; readonly owner: string }[] = [
  { at: 'docs/worklists', owner: 'the IRO service' },
  { at: 'apps/children', owner: 'children' },
  { at: 'apps/reviews', owner: 'reviews' },
  { at: 'apps/disputes', owner: 'disputes' },
  { at: 'apps/compliance', owner: 'compliance' },
  { at: 'infra/documents', owner: 'the story' },
];

/** The committed list of the documents that everybody may ask, from the root. */
export const manifestFile = 'infra/documents/manifest.json';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
  readonly owner: string;
  readonly purpose: string;
}

/** What a document is for: the comment above its operation. @throws where there is none */
function purposes(text: string, document: DocumentNode, file: string): Map<string, string> {
  const lines = text.split('\n');
  return new Map(
    document.definitions.flatMap((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION) return [];
      const name = each.name?.value;
      const above = lines[(each.loc?.startToken.line ?? 1) - 2] ?? '';
      if (name === undefined || !above.startsWith('# '))
        throw new Error(
          `${file}: give each operation a name, and above it a comment that says what it is for.`,
        );
      return [[name, above.slice(2)]];
    }),
  );
}

function listedIn(file: string, owner: string): Listed[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const document = parse(text);
  const purpose = purposes(text, document, file);
  return Object.entries(separateOperations(document)).map(([name, one]) => {
    const body = print(one);
    const [operation] = one.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    return {
      id: createHash('sha256').update(body).digest('hex'),
      name,
      type: operation?.operation ?? 'query',
      body,
      owner,
      purpose: purpose.get(name) ?? '',
    };
  });
}

/** The manifest as it is written: in Apollo's format, with who answers for each document and what it is for. */
export function manifest(): string {
  const operations = folders
    .flatMap(({ at, owner }) =>
      readdirSync(path.join(root, at))
        .filter((name) => name.endsWith('.graphql') && name !== 'schema.graphql')
        .sort()
        .flatMap((name) => listedIn(path.posix.join(at, name), owner)),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const twice = operations.find((each, at) => operations[at + 1]?.name === each.name);
  if (twice !== undefined) throw new Error(`Two documents are called ${twice.name}: name them apart.`);
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}

/** `npm run documents`: writes the list of trusted documents; with `check`, says whether it is as committed. */
export function documents(check: boolean): void {
  const text = manifest();
  const file = path.join(root, manifestFile);
  const same = (() => {
    try {
      return readFileSync(file, 'utf8') === text;
    } catch {
      return false;
    }
  })();
  if (check && !same)
    throw new Error(`${manifestFile} is not what the documents say. Run npm run documents and commit it.`);
  if (!same) writeFileSync(file, text);
  process.stdout.write(same ? 'The list of documents is as it should be.\n' : `Wrote ${manifestFile}.\n`);
}
