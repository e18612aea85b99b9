import { readFile } from 'node:fs/promises';
import { isRole, roles, type Role } from '@iro/access';

/**
 * Reads what a provider's groups or roles mean here: a JSON file of names and roles, such as
 * `{ "/IRO service/managers": "IRO_MANAGER" }`. @throws Error with every fault of the file
 */
export async function readRoleMapping(file: string): Promise<ReadonlyMap<string, Role>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`OIDC_ROLES_FILE: ${file} cannot be read (${error.code ?? error.message}).`);
  });
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch (error) {
    throw new Error(`OIDC_ROLES_FILE: ${file} is not JSON: ${(error as Error).message}`);
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    throw new Error(
      `OIDC_ROLES_FILE: ${file} is not an object of names and roles, such as {"Group": "IRO"}.`,
    );
  const mapping = new Map<string, Role>();
  const faults: string[] = [];
  for (const [name, role] of Object.entries(said)) {
    if (typeof role === 'string' && isRole(role)) mapping.set(name, role);
    else faults.push(`  ${JSON.stringify(name)}: ${JSON.stringify(role)} is no role.`);
  }
  if (faults.length > 0)
    throw new Error(`OIDC_ROLES_FILE: ${file}\n${faults.join('\n')}\n  Roles: ${roles.join(', ')}.`);
  if (mapping.size === 0) throw new Error(`OIDC_ROLES_FILE: ${file} names no group.`);
  return mapping;
}
