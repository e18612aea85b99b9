import { readFileSync } from 'node:fs';

/** What a variable's file says, or what is wrong with it; undefined for a variable that names no file. */
function secretIn(
  environment: NodeJS.ProcessEnv,
  name: string,
): { readonly value: string } | { readonly fault: string } | undefined {
  const file = environment[`${name}_FILE`] ?? '';
  if (file === '') return undefined;
  if ((environment[name] ?? '') !== '') return { fault: `${name} and ${name}_FILE are both set: unset one.` };
  try {
    const value = readFileSync(file, 'utf8').trim();
    return value === '' ? { fault: `${name}_FILE: ${file} is empty.` } : { value };
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return { fault: `${name}_FILE: ${file} cannot be read (${code}).` };
  }
}

/**
 * The environment with each secret that is told in a file (`NAME_FILE`) under its own name. Spaces and line
 * ends around it are left out.
 *
 * @returns the environment, and a sentence for each file that cannot be used
 */
export function withSecretFiles(
  environment: NodeJS.ProcessEnv,
  names: readonly string[],
): { readonly environment: NodeJS.ProcessEnv; readonly faults: string[] } {
  const told = { ...environment };
  const faults: string[] = [];
  for (const name of names) {
    const said = secretIn(environment, name);
    if (said === undefined) continue;
    if ('fault' in said) faults.push(said.fault);
    else told[name] = said.value;
  }
  return { environment: told, faults };
}
