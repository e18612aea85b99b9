/**
 * The packages need a newer Node than a checkout does: the npm commands bring their own. Imported before all
 * else, since those fail as they are loaded.
 */
const oldest = [22, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `This is Node ${process.versions.node}; it takes ${oldest.join('.')} or later. Use the ` +
      `npm commands (npm start, npm run query …), which bring their own.\n`,
  );
  process.exit(1);
}
