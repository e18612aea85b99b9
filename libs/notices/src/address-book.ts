import { readFile } from 'node:fs/promises';
import { isRecordId, isRole, type Role } from '@iro/access';

/** Where a person is written to. */
export interface Address {
  readonly role: Role;
  /** The IRO, worker, team or service they are; null for a role that has none. */
  readonly unitId: string | null;
  /** The person as their token names them: who is denied a child is denied it in messages too. */
  readonly actor: string;
  readonly email: string;
}

/** The address book has a line that cannot be used. */
export class AddressFault extends Error {}

const header = 'role,unit,actor,email';
const email = /^[^\s@<>,;:"\\]+@[A-Za-z0-9.-]+$/;

function addressIn(line: string, at: number): Address {
  const cells = line.split(',').map((cell) => cell.trim());
  const [role = '', unit = '', actor = '', to = ''] = cells;
  const fault = (what: string): AddressFault => new AddressFault(`Line ${at} of the address book: ${what}`);
  if (cells.length !== 4) throw fault(`four cells are needed (${header}).`);
  if (!isRole(role)) throw fault(`${role} is not a role.`);
  if (unit !== '' && !isRecordId(unit)) throw fault('the unit is an id of the graph, or empty.');
  if (actor === '') throw fault('say who it is, as their token does (sub).');
  if (!email.test(to)) throw fault('the e-mail address is not one.');
  return { role, unitId: unit === '' ? null : unit, actor, email: to };
}

/**
 * Reads an address book: a CSV with the columns role, unit, actor, email. @throws AddressFault with the line
 */
export async function readAddresses(file: string): Promise<readonly Address[]> {
  const [first = '', ...lines] = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/);
  if (first.trim() !== header) throw new AddressFault(`The address book begins with ${header}.`);
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [addressIn(line, at + 2)]));
}
