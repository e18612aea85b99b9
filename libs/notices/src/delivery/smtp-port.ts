import { createTransport } from 'nodemailer';
import type { Address } from '../address-book';
import { mailOf } from './mail';
import type { DeliveryPort } from './delivery-port';

/** How long a mail server may take for each step, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

const here = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/**
 * Messages by SMTP to those whom the address book names. The connection is encrypted, unless the server is on
 * this machine.
 */
export function smtpPort(url: string, from: string, addresses: readonly Address[]): DeliveryPort {
  const post = createTransport({ url, ...patience, requireTLS: !here(url) && !url.startsWith('smtps:') });
  return {
    reaches: addresses,
    addressOf(to) {
      const found = addresses.find(
        (each) => each.role === to.role && each.unitId === to.unitId && each.actor === to.actor,
      );
      if (found === undefined) throw new Error('The address book does not name whom the message is for.');
      return found.email;
    },
    send: async (letter) => {
      await post.sendMail(mailOf(letter, from));
    },
    close: () => Promise.resolve(post.close()),
  };
}
