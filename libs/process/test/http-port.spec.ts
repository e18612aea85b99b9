import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fastify, { type FastifyInstance } from 'fastify';
import { httpPort } from '@iro/process';

/** A service that answers with what it is told to, in turn; and keeps what it was asked. */
describe('the way to a service in another process', () => {
  let server: FastifyInstance;
  let port: ReturnType<typeof httpPort>;
  let answers: ((reply: { code(status: number): unknown }) => unknown)[];
  let asked: number;
  const up = { data: { up: true } };
  const failing =
    (status: number) =>
    (reply: { code(status: number): unknown }): object => {
      reply.code(status);
      return {};
    };

  beforeEach(async () => {
    asked = 0;
    answers = [];
    server = fastify();
    server.post('/graphql', (_request, reply) => {
      asked += 1;
      return (answers.shift() ?? (() => up))(reply);
    });
    port = httpPort('reviews', await server.listen({ port: 0, host: '127.0.0.1' }), () =>
      Promise.resolve('token'),
    );
  });
  afterEach(async () => {
    await port.close();
    await server.close();
  });

  const read = { query: 'query Q { __typename }' };

  it('asks a read once more when the service is starting or stopping', async () => {
    answers = [failing(503)];
    expect(await port.execute(read, 't')).toEqual(up);
    expect(asked).toBe(2);
  });

  it('asks no act twice: it may have been done', async () => {
    answers = [failing(503)];
    await expect(port.execute({ query: 'mutation M { __typename }' }, 't')).rejects.toThrow('answered 503');
    expect(asked).toBe(1);
  });

  it('asks no read again that was answered with a fault', async () => {
    answers = [failing(500)];
    await expect(port.execute(read, 't')).rejects.toThrow('answered 500');
    expect(asked).toBe(1);
  });

  it('leaves a service alone that failed five times in a row, and tries again after a second', async () => {
    answers = Array.from({ length: 6 }, () => failing(503));
    for (let times = 0; times < 3; times += 1) await port.execute(read, 't').catch(() => undefined);
    const before = asked;
    await expect(port.execute(read, 't')).rejects.toThrow();
    expect(asked).toBe(before);
    await new Promise((done) => setTimeout(done, 1_100));
    answers = [];
    expect(await port.execute(read, 't')).toEqual(up);
  });

  it('takes no answer without end', async () => {
    answers = [() => ({ data: { text: 'x'.repeat(21_000_000) } })];
    await expect(port.execute(read, 't')).rejects.toThrow();
  });

  it('waits for a service that takes long and answers for its life', async () => {
    answers = [() => new Promise((done) => setTimeout(() => done(up), 2_500))];
    expect(await port.execute(read, 't')).toEqual(up);
  });

  it(
    'gives up on a service that is frozen within two seconds, at once ' +
      'from then on, and asks it again when it wakes',
    async () => {
      const program = `const http = require('node:http');
      const server = http.createServer((request, reply) => {
        reply.setHeader('content-type', 'application/json');
        reply.end('{"data":{"up":true}}');
      });
      server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
      const frozen = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [said] = (await once(frozen.stdout, 'data')) as [Buffer];
      const way = httpPort('disputes', `http://127.0.0.1:${Number(said)}`, () => Promise.resolve('token'));
      try {
        expect(await way.execute(read, 't')).toEqual(up);
        frozen.kill('SIGSTOP');
        const took = async (): Promise<number> => {
          const began = Date.now();
          await expect(way.execute(read, 't')).rejects.toThrow('disputes gives no sign of life');
          return Date.now() - began;
        };
        expect(await took()).toBeLessThan(2_000);
        expect(await took()).toBeLessThan(100);
        frozen.kill('SIGCONT');
        let awake: unknown;
        for (let tries = 0; awake === undefined && tries < 50; tries += 1)
          awake = await way.execute(read, 't').catch(() => new Promise((done) => setTimeout(done, 100)));
        expect(awake).toEqual(up);
      } finally {
        await way.close();
        frozen.kill('SIGKILL');
      }
    },
  );

  it('stops waiting when whoever asked has gone', async () => {
    answers = [() => new Promise((done) => setTimeout(() => done(up), 3_000))];
    const began = Date.now();
    await expect(port.execute(read, 't', AbortSignal.timeout(100))).rejects.toThrow();
    expect(Date.now() - began).toBeLessThan(1_000);
  });
});
