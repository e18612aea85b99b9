import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Address } from '../address-book';
import { mailOf } from './mail';
import type { DeliveryPort } from './delivery-port';

/** Messages as files that any mail reader opens, in one folder. A message written again takes its own place. */
export function filePort(folder: string, from: string, addresses: readonly Address[]): DeliveryPort {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    reaches: undefined,
    // Nobody is at an address that ends in .invalid: these say whom a message is for, and can be sent nowhere.
    addressOf: ({ role, unitId, actor }) =>
      addresses.find((each) => each.role === role && each.unitId === unitId && each.actor === actor)?.email ??
      `${[role, unitId].filter(Boolean).join('.').toLowerCase()}@iro-graph.invalid`,
    async send(letter) {
      const { message } = await composer.sendMail(mailOf(letter, from));
      const file = path.join(folder, `${letter.messageId.replace(/[<>]/g, '').replace(/@.*/, '')}.eml`);
      await mkdir(folder, { recursive: true });
      await writeFile(`${file}.part`, message as Buffer);
      await rename(`${file}.part`, file);
    },
    close: () => Promise.resolve(composer.close()),
  };
}
