/** After the tests: stops their PostgreSQL and removes its folder. */
export default async function end() {
  await globalThis.afterTests?.();
}
