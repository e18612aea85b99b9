import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildASTSchema, parse, validate } from 'graphql';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const under = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? under(file) : file.endsWith('.md') ? [file] : [];
  });

/** Source files under folders of the repository, what is built and installed left out. */
const filesUnder = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
      .flatMap((entry) => {
        const file = path.posix.join(folder, entry.name);
        return entry.isDirectory() ? filesUnder(file) : [file];
      }),
  );

const projects = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
);
const projectPages = projects
  .map((project) => `${project}/README.md`)
  .filter((file) => existsSync(path.join(root, file)));
const pages = ['README.md', 'CONTRIBUTING.md', ...under('docs'), ...projectPages];
const decisions = readdirSync(path.join(root, 'docs/decisions'))
  .filter((file) => file !== 'README.md')
  .sort();

/** A heading as the fragment of a link to it. */
const fragment = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

describe('decisions', () => {
  it('are numbered from 1 without a gap or a double', () => {
    expect(decisions.map((file) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]))).toEqual(
      decisions.map((_file, at) => at + 1),
    );
  });

  it.each(decisions)('%s has its parts, in their order, on one page', (file) => {
    const text = read(`docs/decisions/${file}`);
    expect(text).toMatch(
      /^# \d{4} \S.*\n\n- Status: (accepted|superseded by \d{4})\n- Kind: (technical|practice)\n/,
    );
    expect(text.slice(2, 6)).toBe(file.slice(0, 4));
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
    expect(text.split('\n').length).toBeLessThanOrEqual(70);
  });

  it('stand in the list, each with its title and kind', () => {
    const list = read('docs/decisions/README.md').replace(/ +\|/g, ' |');
    const missing = decisions.filter((file) => {
      const [, title, kind] = /^# \d{4} (.+)\n\n.*\n- Kind: (\w+)/.exec(read(`docs/decisions/${file}`)) ?? [];
      return !list.includes(`| ${file.slice(0, 4)} | [${title}](${file}) | ${kind} |`);
    });
    expect(missing).toEqual([]);
  });
});

describe('the pages', () => {
  it('are there for every app and library', () => {
    expect(projects.filter((project) => !projectPages.includes(`${project}/README.md`))).toEqual([]);
  });

  it('mention only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const unknown = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)]
        .filter(([, name]) => scripts[name ?? ''] === undefined)
        .map(([said]) => `${page}: ${said}`),
    );
    expect(unknown).toEqual([]);
  });

  it('link to what is there', () => {
    const broken = pages.flatMap((page) =>
      [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
        if (/^[a-z]+:/.test(target)) return [];
        const [file = '', anchor] = target.split('#');
        const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
        if (!existsSync(path.join(root, to))) return [`${page}: ${target}`];
        if (anchor === undefined) return [];
        const headings = [...read(to).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => fragment(heading ?? ''));
        return headings.includes(anchor) ? [] : [`${page}: ${target}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('name only folders and files of the repository', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:apps|libs|infra|docs)\/[\w./-]+)`/g)].map(
        ([, file]) => [page, file ?? ''] as const,
      ),
    );
    expect(
      named
        .filter(([, file]) => !existsSync(path.join(root, file)))
        .map(([page, file]) => `${page}: ${file}`),
    ).toEqual([]);
  });

  it('name only what stands in the file they name it in', () => {
    const unknown = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:apps|libs|infra)\/[\w./-]+\.\w+)#(\w+)`/g)].flatMap(
        ([, file = '', name = '']) =>
          existsSync(path.join(root, file)) && new RegExp(`\\b${name}\\b`).test(read(file))
            ? []
            : [`${page}: ${file}#${name}`],
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('call by their names what the code has: in the tasks and in the pages for who works on it', () => {
    const code = filesUnder('apps', 'libs')
      .filter((file) => /\/src\/.*\.ts$/.test(file))
      .map(read)
      .join('\n');
    const words = new Set(code.match(/\w+/g));
    const exported = new Set(
      [
        ...code.matchAll(/^ *export (?:abstract |async )*(?:function|const|class|interface|type) (\w+)/gm),
      ].map(([, name]) => name ?? ''),
    );
    // A word with a capital inside is a symbol; one that is called, and is no method, is exported.
    const unknown = [...under('docs/tasks'), 'docs/database.md', 'docs/debugging.md'].flatMap((page) =>
      [
        ...read(page)
          .replace(/^ *```[\s\S]*?^ *```/gm, '')
          .matchAll(/`([^`\n]+)`/g),
      ].flatMap(([, span = '']) => [
        ...[...span.matchAll(/(?<![\w./<@-])([A-Za-z]*[a-z][A-Z]\w*)/g)]
          .filter(([, name = '']) => !words.has(name))
          .map(([, name]) => `${page}: ${name}`),
        ...[...span.matchAll(/^(?:\.\.\.)?([a-z]\w*)\(/g)]
          .filter(([, name = '']) => !exported.has(name))
          .map(([, name]) => `${page}: ${name}()`),
      ]),
    );
    expect(unknown).toEqual([]);
  });

  it('name every table of the databases, each in the code of an entity', () => {
    const tables = filesUnder('apps', 'libs')
      .filter((file) => file.endsWith('.entity.ts'))
      .flatMap((file) => [...read(file).matchAll(/@Entity\('(\w+)'/g)].map(([, name]) => name ?? ''));
    const page = read('docs/database.md');
    const [held = ''] = /^## What the tables hold[\s\S]*?(?=^## )/m.exec(page) ?? [];
    const named = new Set([...held.matchAll(/`([a-z][a-z0-9_]+)`/g)].map(([, name]) => name ?? ''));
    const notTables = ['child_id', 'source_id', 'imported_year', 'by_act', 'version', 'migrations', 'jobs'];
    expect(tables.length).toBeGreaterThan(90);
    expect(tables.filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !tables.includes(name) && !notTables.includes(name))).toEqual([]);
  });

  it('describe every setting, and no other', () => {
    const inBlock = (file: string, block: RegExp): string[] =>
      [...(block.exec(read(file))?.[1] ?? '').matchAll(/\b([A-Z][A-Z_]+):/g)].map(([, name]) => name ?? '');
    const variables = [
      ...inBlock('libs/process/src/config.ts', /z\.object\(\{([\s\S]*?)\n\}\)/),
      ...inBlock('libs/process/src/limit-settings.ts', /export const limitVariables = \{([\s\S]*?)\n\}/),
    ];
    const described = new Set(
      [...read('docs/operating/settings.md').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names]) =>
        [...(names ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name ?? ''),
      ),
    );
    expect([...described].sort()).toEqual([...variables].sort());
  });

  const supergraph = path.join(root, 'infra/supergraph/supergraph.graphql');
  (existsSync(supergraph) ? it : it.skip)('paste queries that the graph answers', () => {
    const schema = buildASTSchema(parse(readFileSync(supergraph, 'utf8')), { assumeValidSDL: true });
    const queries = pages.flatMap((page) =>
      [...read(page).matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(
        ([, query]) => [page, query ?? ''] as const,
      ),
    );
    expect(
      queries.flatMap(([page, query]) =>
        validate(schema, parse(query)).map((fault) => `${page}: ${fault.message}`),
      ),
    ).toEqual([]);
  });
});
