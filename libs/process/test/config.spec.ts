import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '@iro/process';

describe('the settings', () => {
  let folder: string;
  const file = (name: string, text: string): string => {
    const at = path.join(folder, name);
    writeFileSync(at, text);
    return at;
  };
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('take a secret from a file, without the line’s end', () => {
    const { databases, notices } = readConfig(
      {
        REVIEWS_DATABASE_URL_FILE: file('app', 'postgres://reviews_app:one@db/reviews\n'),
        REVIEWS_MIGRATOR_URL_FILE: file('migrator', 'postgres://reviews_migrator:two@db/reviews\n'),
        SMTP_URL_FILE: file('mail', 'smtps://iro:three@mail.example\n'),
        NOTICES_FROM: 'iro@council.example',
        NOTICES_ADDRESSES: 'addresses.csv',
      },
      'reviews',
    );
    expect(databases?.reviews).toEqual({
      app: 'postgres://reviews_app:one@db/reviews',
      migrator: 'postgres://reviews_migrator:two@db/reviews',
    });
    expect(notices.smtp?.url).toBe('smtps://iro:three@mail.example');
  });

  it('say of every file that cannot be used what is wrong, and of none what it holds', () => {
    const wrong = (): unknown =>
      readConfig({
        CHILDREN_DATABASE_URL: 'postgres://a:b@db/children',
        CHILDREN_DATABASE_URL_FILE: file('twice', 'postgres://a:secret@db/children'),
        REVIEWS_DATABASE_URL_FILE: path.join(folder, 'nowhere'),
        SMTP_URL_FILE: file('empty', '\n'),
      });
    expect(wrong).toThrow('CHILDREN_DATABASE_URL and CHILDREN_DATABASE_URL_FILE are both set: unset one.');
    expect(wrong).toThrow(
      `REVIEWS_DATABASE_URL_FILE: ${path.join(folder, 'nowhere')} cannot be read (ENOENT).`,
    );
    expect(wrong).toThrow('is empty.');
    expect(wrong).not.toThrow('secret');
  });

  it('ask one service for its own database only, and the whole for all four', () => {
    const own = { DISPUTES_DATABASE_URL: 'postgres://a:b@db/disputes' };
    expect(Object.keys(readConfig(own, 'disputes').databases ?? {})).toEqual(['disputes']);
    expect(() => readConfig(own, 'reviews')).toThrow('Set REVIEWS_DATABASE_URL');
    expect(() => readConfig(own)).toThrow('REVIEWS_DATABASE_URL, COMPLIANCE_DATABASE_URL missing');
  });
});
