import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compliance } from '@iro/compliance';
import {
  AddressFault,
  filePort,
  prepareJobs,
  scheduleNotices,
  smtpPort,
  type Address,
  type DeliveryPort,
} from '@iro/notices';
import { asSuperuser } from '@iro/testkit';
import { addressBook, openNoticesUnderTest, type NoticesUnderTest } from './notices-under-test';
import { openSmtp } from './smtp-under-test';

const day = '2016-04-01' as never;
const refusal = (code: number): Error =>
  Object.assign(new Error('Not now: initial health'), { responseCode: code });

/** Some IROs with a child each, whose health assessment is overdue, and their address book. */
async function someIros(
  under: NoticesUnderTest,
  many: number,
): Promise<{ addresses: readonly Address[]; children: string[] }> {
  const lines: string[] = [];
  const children: string[] = [];
  for (let at = 0; at < many; at += 1) {
    const iro = await under.unit('IRO');
    const child = await under.child({ iro_id: iro });
    await under.duty(child, 'INITIAL_HEALTH', '2016-03-01');
    lines.push(`IRO,${iro},iro-${at},iro-${at}@council.example`);
    children.push(child);
  }
  return { addresses: await addressBook(...lines), children };
}

describe('messages by SMTP', () => {
  let under: NoticesUnderTest;
  const closers: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    under = await openNoticesUnderTest(compliance);
  });
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });
  const bySmtp = async (addresses: readonly Address[], ...onMessage: Parameters<typeof openSmtp>) => {
    const server = await openSmtp(...onMessage);
    const port = smtpPort(server.url, 'IRO service <iro@council.example>', addresses);
    closers.push(() => port.close(), server.close);
    return { server, port };
  };

  it(
    'go to the address of whom they are for, say the duty and the ' +
      'child’s id and no name, and are marked',
    async () => {
      const { addresses, children } = await someIros(under, 1);
      const { server, port } = await bySmtp(addresses);
      const notices = await under.open({ addresses, port });
      // One for the IRO; the manager's, the director's and the health officer's have no address and stay.
      expect(await notices.makeDay(day)).toBe(4);
      expect(await notices.deliver()).toEqual({ sent: 1, refused: 0 });
      expect(server.received.map(({ to }) => to)).toEqual(['iro-0@council.example']);
      const text = server.received[0]?.text ?? '';
      expect(text).toContain(
        'Subject: Overdue: 1 duty about health, education and plans, as at 1 April 2016',
      );
      expect(text).toContain(`- initial health, due by 1 March 2016, child ${children[0]}`);
      expect((await under.messages()).map(({ role, sent_at }) => [role, sent_at !== null])).toEqual([
        ['ASSISTANT_DIRECTOR', false],
        ['HEALTH_OFFICER', false],
        ['IRO', true],
        ['IRO_MANAGER', false],
      ]);
      expect(await notices.deliver()).toEqual({ sent: 0, refused: 0 });
      expect(await notices.makeDay(day)).toBe(0);
    },
  );

  it(
    'refused, are tried again later with the same Message-ID, twice as long after ' +
      'each refusal; the refusal is kept without what was in it',
    async () => {
      const { addresses } = await someIros(under, 1);
      const tried: string[] = [];
      const { server, port } = await bySmtp(addresses, ({ messageId }) => {
        tried.push(messageId);
        if (tried.length < 3) throw refusal(tried.length === 1 ? 451 : 550);
      });
      const said: unknown[] = [];
      const notices = await under.open({ addresses, port, log: (what) => void said.push(what) });
      await notices.makeDay(day);
      const outcomes: unknown[] = [];
      for (const time of ['08:00:00', '08:00:59', '08:01:00', '08:02:59', '08:03:00', '08:30:00']) {
        under.set(`2016-04-01T${time}Z`);
        const { sent, refused } = await notices.deliver();
        outcomes.push(sent - refused);
      }
      expect(outcomes).toEqual([-1, 0, -1, 0, 1, 0]);
      expect([new Set(tried).size, tried.length, server.received.length]).toEqual([1, 3, 1]);
      const [iros] = (await under.messages()).filter(({ role }) => role === 'IRO');
      expect(iros).toMatchObject({ attempts: 2, last_error: null });
      expect(said).toHaveLength(2);
      expect(JSON.stringify(said)).not.toMatch(/initial health|council\.example/);
    },
  );

  it('taken by several processes at once, go once each', async () => {
    const { addresses } = await someIros(under, 12);
    const { server, port } = await bySmtp(addresses);
    const several = await Promise.all([1, 2, 3, 4].map(() => under.open({ addresses, port })));
    const made = await Promise.all(several.map((notices) => notices.makeDay(day)));
    const sent = await Promise.all(several.map((notices) => notices.deliver()));
    // Twelve for the IROs, one each for the manager, the director and the health officer.
    expect([
      made.reduce((sum, each) => sum + each, 0),
      sent.reduce((sum, each) => sum + each.sent, 0),
    ]).toEqual([15, 12]);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(12);
    expect(server.received).toHaveLength(12);
  });

  it(
    'whose process loses its database between sending and marking, go ' +
      'again under the same Message-ID, and only that one',
    async () => {
      const { addresses } = await someIros(under, 3);
      const database = new URL(under.databases.app).pathname.slice(1);
      const { server, port } = await bySmtp(addresses, async (_message, nth) => {
        if (nth === 1)
          await asSuperuser((client) =>
            client.query(
              `
              SELECT pg_terminate_backend(pid)
              FROM pg_stat_activity
              WHERE datname = $1 AND state = 'idle in transaction'
            `,
              [database],
            ),
          );
      });
      const notices = await under.open({ addresses, port });
      await notices.makeDay(day);
      await expect(notices.deliver()).rejects.toThrow();
      expect(server.received).toHaveLength(2);
      expect(await (await under.open({ addresses, port })).deliver()).toEqual({ sent: 2, refused: 0 });
      const ids = server.received.map(({ messageId }) => messageId);
      expect([ids.length, new Set(ids).size, ids[1] === ids[2]]).toEqual([4, 3, true]);
    },
  );

  it('made before a child was closed to the person leave it out, and with nothing left are not sent', async () => {
    const { addresses, children } = await someIros(under, 1);
    const [first] = addresses;
    const stays = await under.child({ iro_id: first?.unitId });
    await under.duty(stays, 'DENTAL', '2016-03-02');
    const { server, port } = await bySmtp(addresses);
    const notices = await under.open({ addresses, port });
    await notices.makeDay(day);
    await under.asSystem("UPDATE known_child SET denied = '{iro-0}' WHERE child_id = $1", [children[0]]);
    await notices.deliver();
    expect(server.received[0]?.text).toContain(stays);
    expect(server.received[0]?.text).not.toContain(children[0]);
    under.set('2016-04-02T08:00:00Z');
    await notices.makeDay('2016-04-02' as never);
    await under.asSystem('UPDATE known_child SET sealed = true WHERE child_id = $1', [stays]);
    expect(await notices.deliver()).toEqual({ sent: 0, refused: 1 });
    expect(server.received).toHaveLength(1);
  });

  it('of a day that is over are not sent: the next day’s say the same', async () => {
    const { addresses } = await someIros(under, 1);
    const { server, port } = await bySmtp(addresses);
    const notices = await under.open({ addresses, port });
    await notices.makeDay(day);
    under.set('2016-04-02T08:00:00Z');
    expect(await notices.deliver()).toEqual({ sent: 0, refused: 0 });
    await notices.makeDay('2016-04-02' as never);
    expect(await notices.deliver()).toEqual({ sent: 1, refused: 0 });
    expect(server.received[0]?.text).toContain('2 April 2016');
  });
});

describe('messages as files', () => {
  it(
    'are one file each, for those without an address too; a child closed ' +
      'to somebody is not told to whoever it may be',
    async () => {
      const under = await openNoticesUnderTest(compliance);
      const folder = await mkdtemp(path.join(tmpdir(), 'outbox-'));
      await someIros(under, 2);
      const closed = await under.child({ iro_id: await under.unit('IRO'), denied: ['somebody'] });
      await under.duty(closed, 'DENTAL', '2016-03-02');
      const notices = await under.open({ port: filePort(folder, 'notices@iro-graph.invalid', []) });
      await notices.makeDay(day);
      expect(await notices.deliver()).toEqual({ sent: 5, refused: 1 });
      const files = await readdir(folder);
      expect(files).toHaveLength(5);
      for (const file of files)
        expect((await readFile(path.join(folder, file), 'utf8')).replace(/=\n/g, '')).not.toContain(closed);
      await rm(folder, { recursive: true });
    },
  );
});

describe('the scheduled job', () => {
  it(
    'makes the day’s digests by itself once the time has come and takes ' +
      'them to the post, as a role that owns no table',
    async () => {
      const under = await openNoticesUnderTest(compliance, '2016-04-01T05:59:00Z');
      await prepareJobs('compliance', under.databases);
      await prepareJobs('compliance', under.databases);
      await someIros(under, 2);
      const sent: string[] = [];
      const port: DeliveryPort = {
        reaches: undefined,
        addressOf: ({ role }) => role,
        send: (letter) => Promise.resolve(void sent.push(letter.messageId)),
        close: () => Promise.resolve(),
      };
      const faults: unknown[] = [];
      const notices = await under.open({ port });
      // 06:59 by the clocks in England, which is summer time: not yet.
      expect(await notices.makeDue()).toBe(0);
      under.set('2016-04-01T06:00:00Z');
      const scheduled = await scheduleNotices(
        notices,
        under.databases.app,
        (fault) => void faults.push(fault),
      );
      for (let tries = 0; tries < 150 && sent.length < 5; tries += 1)
        await new Promise((done) => setTimeout(done, 100));
      await scheduled.close();
      expect([sent.length, new Set(sent).size, faults]).toEqual([5, 5, []]);
      const database = new URL(under.databases.app).pathname.slice(1);
      const { rows } = await asSuperuser(
        (client) => client.query('SELECT name, cron, timezone FROM jobs.schedule ORDER BY name'),
        database,
      );
      expect(rows).toEqual([
        { name: 'deliver-notices', cron: '* * * * *', timezone: 'Europe/London' },
        { name: 'make-notices', cron: '* * * * *', timezone: 'Europe/London' },
      ]);
    },
  );

  it('says so where the tables of jobs are missing', async () => {
    const under = await openNoticesUnderTest(compliance);
    await expect(scheduleNotices(await under.open(), under.databases.app, () => undefined)).rejects.toThrow();
  });
});

describe('the address book', () => {
  it('names the line that cannot be used', async () => {
    for (const line of [
      'IRO,,p',
      'IRON,,p,p@council.example',
      'IRO,x,p,p@council.example',
      'IRO,,,p@council.example',
      'IRO,,p,nobody',
      'IRO,,p,"a,b"@council.example',
    ]) {
      await expect(addressBook('IRO_MANAGER,,boss,boss@council.example', line)).rejects.toThrow(AddressFault);
      await expect(addressBook('IRO_MANAGER,,boss,boss@council.example', line)).rejects.toThrow(/^Line 3 /);
    }
  });
});
