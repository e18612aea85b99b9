import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const services = ['children', 'reviews', 'disputes', 'compliance'];

/** The kinds of file a subject's room may hold, and how the files of a kind end. */
const kinds: Readonly<Record<string, RegExp>> = {
  tables: /(\.entity|-tables|-row)\.ts$/,
  types: /(\.type|\.input|\/shared|\/inputs|\/raised-by)\.ts$/,
  resolvers: /\.ts$/,
  loaders: /\.ts$/,
  acts: /\.ts$/,
  checks: /\.ts$/,
  duties: /\.ts$/,
  measures: /\.ts$/,
  attention: /\.ts$/,
  notices: /\.ts$/,
};

/** Rooms that are no subject of the field: flat, the same in every service that has them. */
const machinery = ['migrations', 'imports', 'known', 'chronology'];

/** Rooms that every service has. */
const everywhere = ['graph', 'year', 'worklists', 'migrations', 'imports'];

const filesOf = (service: string): string[] =>
  readdirSync(path.join(root, 'apps', service, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.split(path.sep).join('/'));

/** Why a file stands where nobody would look for it; null when it does not. */
function misplaced(service: string, file: string): string | null {
  const [room = '', kind = '', ...rest] = file.split('/');
  if (kind === '') {
    return [`${service}.ts`, 'main.ts', 'index.ts'].includes(room) ? null : 'is loose in src/';
  }
  if (machinery.includes(room) && rest.length === 0) return null;
  if (rest.length !== 1) return 'is not in <subject>/<kind>/';
  const ending = kinds[kind];
  if (ending === undefined) return `is in ${kind}/, which is no kind of file`;
  return ending.test(file) ? null : `does not end as the files of ${kind}/ do`;
}

describe('the rooms of a service', () => {
  it.each(services)('%s: every file stands in <subject>/<kind>/, and nothing is loose', (service) => {
    const wrong = filesOf(service)
      .map((file) => ({ file, why: misplaced(service, file) }))
      .filter(({ why }) => why !== null);
    expect(wrong).toEqual([]);
  });

  it.each(services)('%s: has the rooms that all have', (service) => {
    const rooms = new Set(filesOf(service).map((file) => file.split('/')[0]));
    expect(everywhere.filter((room) => !rooms.has(room))).toEqual([]);
  });

  it('says so of a file that is not', () => {
    expect(misplaced('reviews', 'helpers.ts')).toBe('is loose in src/');
    expect(misplaced('reviews', 'record/utils/words.ts')).toBe('is in utils/, which is no kind of file');
    expect(misplaced('reviews', 'acts/plan-review.ts')).toBe('is not in <subject>/<kind>/');
    expect(misplaced('reviews', 'record/tables/words.ts')).toMatch('does not end');
  });

  it('names no room as what nobody has named', () => {
    const named = execFileSync('git', ['ls-files', 'apps', 'libs'], { cwd: root, encoding: 'utf8' });
    expect(named).not.toMatch(/\/(utils|common|shared|helpers|core|misc)\//);
  });
});
