/**
 * `nx run reviews:image`: the image of one app from what is compiled here, tagged by commit. Where there is
 * neither docker nor buildah, the image's files are laid out in `dist/images` instead, and it says so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { apps, root } from './packages-of.mjs';
import { stage } from './stage.mjs';

const answers = (program, args) =>
  spawnSync(program, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** The program that builds images here, with what it is told before the rest; undefined for none. */
export function builderHere() {
  if (answers('docker', ['info'])) return ['docker', 'build'];
  if (answers('buildah', ['--version']))
    return ['buildah', 'bud', '--isolation', 'chroot', '--format', 'docker', '--pull=missing'];
  return undefined;
}

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** The commit that an image is of; `-changed` where the work tree is not as committed. */
export function tagHere() {
  if (!answers('git', ['-C', root, 'rev-parse', 'HEAD'])) return 'no-commit';
  return `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain') === '' ? '' : '-changed'}`;
}

/**
 * Builds one app's image. The stage `build` of the Dockerfile, which compiles everything, is replaced by what is
 * compiled here; `NODE_IMAGE` and `RUNTIME` of the environment are passed on.
 * @returns the image's name
 */
export async function buildImage(app, builder, tag) {
  const context = await mkdtemp(path.join(tmpdir(), 'iro-graph-image-'));
  try {
    const { hash } = await stage(app, path.join(context, 'staged', app));
    const name = `iro-graph/${app}:${tag}`;
    const [program, ...before] = builder;
    const passed = ['NODE_IMAGE', 'RUNTIME'].flatMap((argument) =>
      process.env[argument] === undefined ? [] : ['--build-arg', `${argument}=${process.env[argument]}`],
    );
    execFileSync(
      program,
      [...before, ...passed, '--build-context', `build=${context}`, '--target', app, '--tag', name]
        .concat([
          '--label',
          `org.opencontainers.image.revision=${tag}`,
          '--label',
          `iro-graph.content=${hash}`,
        ])
        .concat(['--file', path.join(root, 'infra/docker/Dockerfile'), root]),
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    return name;
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const [app] = process.argv.slice(2);
  if (!apps.includes(app)) throw new Error(`There is no app ${app}. Apps: ${apps.join(', ')}.`);
  const builder = builderHere();
  if (builder === undefined) {
    const folder = path.join(root, 'dist/images', app);
    const { hash, bytes } = await stage(app, folder);
    console.log(`No docker and no buildah here: no image was built. What it would hold is in ${folder}.`);
    console.log(`${app}  ${hash}  ${(bytes / 1e6).toFixed(1)} MB`);
  } else console.log(await buildImage(app, builder, tagHere()));
}
