/**
 * Lays out what goes into an app's image, the same on every machine: the app and the libraries it uses as they
 * were compiled, its own packages and no others. Run: `node infra/images/stage.mjs FOLDER [APP …]`.
 */
import { createHash } from 'node:crypto';
import { chmod, copyFile, lutimes, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { apps, packagesOf, root } from './packages-of.mjs';

/** What is only for whoever works on a package; licences stay. */
const isLeftOut = (file) =>
  /\.(map|d\.[cm]?ts|tsbuildinfo|md|markdown)$/i.test(file) && !/licen[cs]e|notice|copying/i.test(file);
/** One time for all files: when a thing was copied is no part of it. */
const aTime = new Date(0);

async function filesIn(folder, skipped = []) {
  const found = [];
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    if (skipped.includes(entry.name)) continue;
    if (entry.isDirectory()) found.push(...(await filesIn(file)));
    else if (entry.isFile() && !isLeftOut(entry.name)) found.push(file);
  }
  return found;
}

async function filesOf(app, { folders, packages }) {
  const files = ['LICENSE', 'NOTICE'];
  if (['gateway', 'whole'].includes(app)) files.push('infra/supergraph/supergraph.graphql');
  for (const folder of folders) files.push(`${folder}/package.json`, ...(await filesIn(`${folder}/dist`)));
  // A package's own node_modules hold packages of their own, which are listed themselves where they are used.
  for (const place of packages) files.push(...(await filesIn(place, ['node_modules', '.bin'])));
  return files.sort();
}

const hashOf = (what) => createHash('sha256').update(what).digest('hex');

/** One app's files with their hashes and sizes, and one hash of all of it. */
export async function contentOf(app) {
  const parts = packagesOf(app);
  const files = await Promise.all(
    (await filesOf(app, parts)).map(async (file) => {
      const text = await readFile(path.join(root, file));
      return { file, bytes: text.length, hash: hashOf(text) };
    }),
  );
  const links = parts.folders
    .filter((folder) => folder.startsWith('libs/') || folder !== `apps/${app}`)
    .map((folder) => ({ file: `node_modules/@iro/${path.basename(folder)}`, to: `../../${folder}` }));
  const list = [
    ...files.map(({ file, hash }) => `${hash}  ${file}`),
    ...links.map(({ file, to }) => `link to ${to}  ${file}`),
  ].join('\n');
  return {
    app,
    ...parts,
    files,
    links,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    list,
    hash: hashOf(list),
  };
}

async function settle(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) await settle(at);
    await lutimes(at, aTime, aTime);
  }
}

/** Lays out an app's files in a folder of its own. @returns what it holds */
export async function stage(app, into) {
  const content = await contentOf(app);
  await rm(into, { recursive: true, force: true });
  for (const { file } of content.files) {
    const to = path.join(into, file);
    await mkdir(path.dirname(to), { recursive: true });
    await copyFile(path.join(root, file), to);
    await chmod(to, 0o644);
  }
  await mkdir(path.join(into, 'node_modules/@iro'), { recursive: true });
  for (const { file, to } of content.links) await symlink(to, path.join(into, file));
  await writeFile(path.join(into, 'CONTENT'), `${content.hash}\n${content.list}\n`);
  await settle(into);
  await lutimes(into, aTime, aTime);
  return content;
}

if (process.argv[1] === import.meta.filename) {
  const [into, ...some] = process.argv.slice(2);
  if (into === undefined) throw new Error('Say a folder: node infra/images/stage.mjs FOLDER [APP …]');
  for (const app of some.length > 0 ? some : apps) {
    const { hash, bytes, packages } = await stage(app, path.join(into, app));
    console.log(`${app}  ${hash.slice(0, 12)}  ${(bytes / 1e6).toFixed(1)} MB  ${packages.length} packages`);
  }
}
