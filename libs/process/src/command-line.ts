/** How somebody is called who asks from this machine's terminal, before their role. */
export const commandLine = 'command-line:';
