/**
 * What an app runs on: its own compiled folder, those of the product's libraries it requires, and the packages
 * that these require, with all that those depend on. Worked out from what was compiled and from the lock file,
 * so that nothing has to be listed by hand.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const apps = ['gateway', 'children', 'reviews', 'disputes', 'compliance', 'whole'];

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
const required = /(?:\brequire|\bimport)\(\s*["']([^"'./][^"']*)["']\s*\)/g;
const nameOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Names of packages that a compiled folder requires, in or outside the product. */
function requiredBy(folder) {
  const names = new Set();
  for (const file of readdirSync(path.join(root, folder, 'dist'), { recursive: true })) {
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(path.join(root, folder, 'dist', file), 'utf8');
    for (const [, specifier] of text.matchAll(required)) {
      const name = nameOf(specifier);
      if (!specifier.startsWith('node:') && !builtinModules.includes(name)) names.add(name);
    }
  }
  return names;
}

/** Where Node finds a package when one at `from` asks for it, as the lock file has it. */
function placed(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (lock[place] !== undefined) return place;
    if (at === '') return undefined;
  }
}

/** A package and all it depends on. What is optional and not installed on this kind of machine is left out. */
function addWithDependencies(place, places) {
  if (places.has(place)) return;
  places.add(place);
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, ...rest } = lock[place];
  const isOptional = (name) =>
    name in optionalDependencies || rest.peerDependenciesMeta?.[name]?.optional === true;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
    const at = placed(name, place);
    const isPeerToLeave = name in peerDependencies && !(name in dependencies) && isOptional(name);
    if (isPeerToLeave) continue;
    if (at !== undefined && existsSync(path.join(root, at))) addWithDependencies(at, places);
    else if (!isOptional(name))
      throw new Error(`${place} needs ${name}, which is not installed: run npm ci.`);
  }
}

/**
 * @returns {{ folders: string[], packages: string[] }} the product's own folders, and places of packages, both
 * from the root and sorted
 */
export function packagesOf(app) {
  const folders = new Set();
  const packages = new Set();
  const waiting = [`apps/${app}`];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folders.has(folder)) continue;
    folders.add(folder);
    for (const name of requiredBy(folder)) {
      const place = placed(name, folder);
      if (place === undefined) throw new Error(`${folder} requires ${name}, which no package.json names.`);
      if (lock[place].link === true) waiting.push(lock[place].resolved);
      else addWithDependencies(place, packages);
    }
  }
  return { folders: [...folders].sort(), packages: [...packages].sort() };
}

/** The licence that a package says it is under. */
export function licenceOf(place) {
  const { license } = JSON.parse(readFileSync(path.join(root, place, 'package.json'), 'utf8'));
  return typeof license === 'string' ? license : (license?.type ?? 'none said');
}
