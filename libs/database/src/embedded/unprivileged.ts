import { spawn, type SpawnOptions } from 'node:child_process';
import { chown } from 'node:fs/promises';

/** PostgreSQL refuses to run as root; then it runs as the system's `nobody`. */
const nobody = 65534;
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Gives a folder to the account PostgreSQL will run as. */
export async function giveToServer(folder: string): Promise<void> {
  if (isRoot()) await chown(folder, nobody, nobody);
}

/**
 * Runs one of PostgreSQL's programs to its end, as `nobody` when we are root.
 *
 * The data folder may be in one that is closed to `nobody` (a checkout below `/root`); so the program keeps the
 * one capability to pass through folders, and no other right of root. Programs cannot be reached by it
 * (`open-to-all.ts`).
 *
 * @returns what it printed; throws with the output when it failed
 */
export function runUnprivileged(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const [command, all] = isRoot()
    ? ([
        'setpriv',
        [
          `--reuid=${nobody}`,
          `--regid=${nobody}`,
          '--clear-groups',
          '--inh-caps=-all,+dac_override',
          '--ambient-caps=-all,+dac_override',
          program,
          ...args,
        ],
      ] as const)
    : ([program, args] as const);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...all], { cwd: '/', ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ${args[0] ?? ''} failed (${code}): ${output.trim()}`));
    });
  });
}
