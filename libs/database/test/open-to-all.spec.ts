import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyOpenToAll, isOpenToAll } from '../src/embedded/open-to-all';

describe('programs that every account can reach', () => {
  let folder: string;
  let programs: string;
  const place = (): string => path.join(folder, 'place');
  const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'open to all '));
    await chmod(folder, 0o755);
    programs = path.join(folder, 'private/bin');
    await mkdir(programs, { recursive: true });
    await mkdir(place());
    await writeFile(path.join(programs, 'initdb'), 'a program', { mode: 0o700 });
    await writeFile(path.join(programs, 'share.txt'), 'what it reads', { mode: 0o600 });
    await symlink('share.txt', path.join(programs, 'link.txt'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are those to which each folder on the way lets everybody pass', async () => {
    expect(await isOpenToAll(programs)).toBe(true);
    await chmod(path.join(folder, 'private'), 0o700);
    expect(await isOpenToAll(programs)).toBe(false);
  });

  it('are copied once, readable, and runnable where they are programs', async () => {
    const copy = await copyOpenToAll(programs, '18', [place()]);
    expect((await readdir(copy)).sort()).toEqual(['initdb', 'link.txt', 'share.txt']);
    expect(await modeOf(path.join(copy, 'initdb'))).toBe(0o755);
    expect(await modeOf(path.join(copy, 'share.txt'))).toBe(0o644);
    expect(await readFile(path.join(copy, 'link.txt'), 'utf8')).toBe('what it reads');
    await writeFile(path.join(programs, 'initdb'), 'another program');
    expect(await copyOpenToAll(programs, '18', [place()])).toBe(copy);
    expect(await readFile(path.join(copy, 'initdb'), 'utf8')).toBe('a program');
  });

  it('are not put where others could have put something, nor where nobody else comes', async () => {
    const [writable, closed] = [path.join(folder, 'writable'), path.join(folder, 'closed')];
    await mkdir(path.join(writable, 'iro-graph-postgresql'), { recursive: true });
    await chmod(path.join(writable, 'iro-graph-postgresql'), 0o777);
    await mkdir(closed, { mode: 0o700 });
    const copy = await copyOpenToAll(programs, '18', [writable, closed, place()]);
    expect(copy.startsWith(place())).toBe(true);
    await expect(copyOpenToAll(programs, '19', [writable, closed])).rejects.toThrow(
      'Put the checkout where everybody may enter',
    );
  });
});
