import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly messageId: string;
  readonly to: string;
  readonly text: string;
}

/**
 * A mail server on this machine. `onMessage` is called when a message has come whole and before it is
 * answered for; what it throws refuses it.
 */
export async function openSmtp(
  onMessage: (message: Received, nth: number) => Promise<void> | void = () => undefined,
) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => void parts.push(part));
      stream.on('end', () => {
        // Long lines are folded on their way.
        const text = Buffer.concat(parts)
          .toString('utf8')
          .replace(/=\r\n/g, '')
          .replace(/\r\n[ \t]+/g, ' ');
        const message = {
          messageId: /^Message-ID: (\S+)/im.exec(text)?.[1] ?? '',
          to: session.envelope.rcptTo[0]?.address ?? '',
          text,
        };
        void (async () => {
          try {
            await onMessage(message, received.length);
            received.push(message);
            answer();
          } catch (error) {
            answer(error as Error);
          }
        })();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return {
    received,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  };
}
