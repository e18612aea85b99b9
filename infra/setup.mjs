/** Installs what is missing: runs in plain Node 20 with no packages, before the scripts that need them. */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
const lock = path.join(root, 'package-lock.json');
const installed = path.join(root, 'node_modules/.package-lock.json');
const wanted = Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages).filter(
  ([name, entry]) => name.startsWith('node_modules/') && !entry.optional,
);
const has = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')).packages : {};
const isMissing = ([name, { link, version }]) =>
  link ? has[name]?.link !== true : has[name]?.version !== version;
if (wanted.some(isMissing)) {
  console.log('Installing what is missing (npm ci) …');
  execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: root, stdio: 'inherit' });
}
