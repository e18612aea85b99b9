import { laidOutAlike, whatMigrationsDo } from '@iro/database';
import { againstLock, mergedMigrations, migrationsNow, readLock, subgraphs, type Locked } from '@iro/whole';

const reviews = (name: string, hash = 'a'): Locked => ({ service: 'reviews', name, hash });

describe('merged migrations are history', () => {
  it('none has changed, moved or gone, and each is locked (npm run migrations:lock)', async () => {
    const { faults, added } = againstLock(await mergedMigrations(), await migrationsNow());
    expect({ faults, notLocked: added.map(({ service, name }) => `${service} ${name}`) }).toEqual({
      faults: [],
      notLocked: [],
    });
  });

  const merged = [reviews('First1764000000001'), reviews('Second1764000000002', 'b')];
  const faults = (...now: Locked[]): readonly string[] => againstLock(merged, now).faults;

  it.each([
    ['changed', [reviews('First1764000000001'), reviews('Second1764000000002', 'c')], 'does something else'],
    ['gone', [reviews('First1764000000001')], 'is gone'],
    ['given another number', [reviews('First1764000000001'), reviews('Second1764000000003', 'b')], 'is gone'],
    [
      'moved to another service',
      [
        reviews('First1764000000001'),
        { ...reviews('Second1764000000002', 'b'), service: 'disputes' as const },
      ],
      'is gone',
    ],
    [
      'put before those that databases have had',
      [...merged, reviews('Between1764000000002')],
      'number it after',
    ],
  ])('says so when one is %s', (_what, now, said) => {
    expect(faults(...now)).toEqual([expect.stringContaining(said)]);
  });

  it('takes one that comes after, and none twice', () => {
    const third = reviews('Third1764000000003');
    expect(againstLock(merged, [...merged, third])).toEqual({ faults: [], added: [third] });
    expect(againstLock([...merged, third], [...merged, third])).toEqual({ faults: [], added: [] });
  });

  it('refuses a line that is none', () => {
    expect(readLock('# a comment\nreviews First1764000000001 a\n')).toEqual([reviews('First1764000000001')]);
    expect(() => readLock('rewiews First1764000000001 a')).toThrow('no line of a lock');
  });
});

describe('what a migration does', () => {
  it('is the same however its statements are laid out, and another with another condition', () => {
    const said = laidOutAlike("SELECT a\n  FROM b\n  WHERE (c = 'x  y')\n");
    expect(said).toBe("SELECT a FROM b WHERE(c = 'x  y')");
    expect(laidOutAlike("SELECT a FROM b WHERE ( c = 'x  y' )")).toBe(said);
    expect(laidOutAlike("SELECT a FROM b WHERE (c = 'x y')")).not.toBe(said);
    expect(laidOutAlike("SELECT a FROM b WHERE (c <> 'x  y')")).not.toBe(said);
  });

  it('is statements and nothing else', async () => {
    class Wayward1764000000001 {
      name = 'Wayward1764000000001';
      async up(runner: { hasTable: (name: string) => Promise<boolean> }): Promise<void> {
        await runner.hasTable('review');
      }
      async down(): Promise<void> {
        await Promise.resolve();
      }
    }
    const store = { tables: [], migrations: [Wayward1764000000001 as never] };
    const none = { tables: [], migrations: [] };
    await expect(
      whatMigrationsDo({ children: none, reviews: store, disputes: none, compliance: none }),
    ).rejects.toThrow('asks for hasTable');
  });

  it('is told of every migration of every service', async () => {
    expect((await migrationsNow()).length).toBe(
      Object.values(subgraphs).reduce((sum, { store }) => sum + store.migrations.length, 0),
    );
  });
});
